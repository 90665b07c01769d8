import { createServer } from "node:net";
import { PlainError } from "../process/plain-error";
import { typed } from "../process/release";
import { settings } from "../process/settings";

/** Returns a plain sentence for why the address cannot be listened on. Any other fault stays what it is. */
export function listenFault(error: NodeJS.ErrnoException): Error {
  if (error.syscall !== "listen") return error;
  const { PORT: port, HOST: host } = settings;
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} ${typed("start")}`,
    EACCES: `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 ${typed("start")}`,
  };
  return new PlainError(
    why[error.code ?? ""] ?? `${host}:${port} cannot be listened on (${error.code}). Check HOST and PORT.`,
  );
}

/** Looks whether the address can be listened on, before any long work. Throws a plain sentence when it cannot. */
export const requireFreePort = () =>
  new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(listenFault(error)));
    probe.listen(settings.PORT, settings.HOST, () => probe.close(() => resolve()));
  });
