import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** What a mail server was told: whom a mail is from and to by its envelope, who logged in, and the mail as it came. */
type Received = {
  from: string;
  to: string[];
  login: { user?: string | null; password?: string | null } | null;
  data: string;
};

/** What a mail server says instead of "yes" at a step, with its code (RFC 5321): "550 no such person". */
type Refusals = Partial<Record<"login" | "from" | "to" | "data", string>>;

function refusal(said: string | undefined): Error | null {
  if (said === undefined) return null;
  const [code = "", words = ""] = said.split(/ (.*)/s);
  return Object.assign(new Error(words), { responseCode: Number(code) });
}

/** A mail server on this machine that keeps what it is sent, and knows no TLS. `close` ends it. */
export async function startMailServer(refusals: Refusals = {}) {
  const received: Received[] = [];
  let login: Received["login"] = null;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 0,
    onAuth: ({ username, password }, _, done) => {
      login = { user: username, password };
      done(refusal(refusals.login), { user: username });
    },
    onMailFrom: (_, __, done) => done(refusal(refusals.from)),
    onRcptTo: (_, __, done) => done(refusal(refusals.to)),
    onData: async (stream, { envelope }, done) => {
      const data = await text(stream);
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      if (!refusals.data) received.push({ from, to: envelope.rcptTo.map(({ address }) => address), login, data });
      done(refusal(refusals.data));
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { port: (server.server.address() as AddressInfo).port, received, close };
}

/** What takes connections as a mail server does, and is none: it says this to everything, or nothing at all. */
export async function startNoMailServer(says: string | null) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const say = () => says !== null && socket.write(`${says}\r\n`);
    sockets.add(socket);
    socket.on("error", () => undefined).on("data", say);
    say();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  };
  return { port: (server.address() as AddressInfo).port, close };
}
