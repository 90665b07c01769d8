import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

/** What a mail server was told: the envelope as it was said, the login, and the mail as it came. */
type Received = { from: string; to: string[]; login: string | null; data: string };

/** How the server answers a command instead of its usual way; undefined is the usual way, null is silence. */
export type Answer = (command: string) => string | null | undefined;

/** One talk of SMTP (RFC 5321), as far as a sender needs it. */
function talk(socket: Socket, received: Received[], answer: Answer): void {
  let mail: Received = { from: "", to: [], login: null, data: "" };
  let rest = "";
  let inData = false;
  const usual = (line: string) => {
    const word = line.slice(0, 4).toUpperCase();
    if (word === "EHLO") return "250-here\r\n250 AUTH PLAIN";
    if (word === "AUTH") mail.login = Buffer.from(line.split(" ")[2] ?? "", "base64").toString();
    if (word === "MAIL") mail = { ...mail, from: line, to: [], data: "" };
    if (word === "RCPT") mail.to.push(line);
    if (word === "DATA") inData = true;
    return { AUTH: "235 ok", DATA: "354 go on", QUIT: "221 bye", STAR: "502 no TLS here" }[word] ?? "250 ok";
  };
  const say = (command: string, text: () => string) => {
    const said = answer(command);
    if (said !== null) socket.write(`${said ?? text()}\r\n`);
  };
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    rest += chunk;
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (!inData) say(line, () => usual(line));
      else if (line !== ".") mail.data += `${line.replace(/^\./, "")}\r\n`;
      else {
        inData = false;
        received.push(mail);
        say("end of data", () => "250 taken");
      }
    }
  });
  say("connect", () => "220 here");
}

/** A mail server on this machine that keeps what it is sent. `close` ends it. */
export async function startMailServer(answer: Answer = () => undefined) {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    talk(socket, received, answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  };
  return { port: (server.address() as AddressInfo).port, received, close };
}
