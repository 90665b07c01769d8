import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A site of a test's own, with a database of its own: where it is, and everything that it ever said. */
export type OwnSite = {
  address: string;
  /** Ends it as an operator does, and gives its exit code and all that it wrote. */
  end: () => Promise<{ code: number | null; said: string }>;
};

const patience = 60_000;

/** Starts the site as `npm start` does, on a free port, from the build that is there. */
export async function startOwnSite(environment: Record<string, string> = {}): Promise<OwnSite> {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-own-"));
  chmodSync(folder, 0o755);
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "lib/commands/start.ts"], {
    env: { ...process.env, PORT: "0", DATA_DIR: path.join(folder, "data"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`It did not start.\n${said}`)), patience);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const [, found] = /^Serving http:\/\/localhost:(\d+)/m.exec(said) ?? [];
      if (found) resolve(Number(found));
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    void ended.then((code) => reject(new Error(`It ended with ${code}.\n${said}`)));
    void ended.then(() => clearTimeout(late));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    end: async () => {
      child.kill("SIGTERM");
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return { code, said };
    },
  };
}
