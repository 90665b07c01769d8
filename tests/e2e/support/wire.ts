import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";

/** An answer as it came over the wire: nothing followed, nothing decoded. */
export type Answered = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };

/** `localAddress` is the address of this machine that asks: each of 127.0.0.0/8 is a visitor of its own. */
type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  agent?: Agent;
  localAddress?: string;
};

/**
 * Asks one thing, with only the headers that are given, on a connection of its own unless an agent has one. `path` is
 * sent as it stands.
 */
export function ask(base: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = "GET", headers = {}, body, agent = false, localAddress } = asked;
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    let answered = false;
    const asking = request({ hostname, port, path, method, headers, agent, localAddress }, (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString("utf8") });
      });
    });
    // A server that refuses a long body may close while it is still being sent.
    asking.on("error", (error) => (answered ? undefined : reject(error)));
    asking.end(body);
  });
}

/** Asks for a page as a browser does: a few steps on, where the answer is that the page has another address. */
export async function askOn(base: string, path: string, asked: Asked = {}, steps = 3): Promise<Answered> {
  const answer = await ask(base, path, asked);
  const { location } = answer.headers;
  return location && steps > 0 ? askOn(base, location, asked, steps - 1) : answer;
}

/** Sends a form as a page of this site does. */
export const sendForm = (base: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(base, "/find", {
    method: "POST",
    headers: { Origin: base, "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });

/** The cookie that an answer sets, as the browser sends it back. */
export const cookieOf = ({ headers }: Answered) =>
  (headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");

/** Sends these very characters and gives what comes back until the connection is closed. */
export function sendRaw(base: string, text: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
