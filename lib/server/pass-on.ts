import { type AskNext, headersForNext } from "./ask-next";
import { ownHeaders } from "./headers";
import { type Asked, send } from "./send";

/** What belongs to one connection, or is said by whoever sends. */
const ofTheWay = new Set(["connection", "transfer-encoding", "keep-alive", "date", "content-length"]);

/** Answers a request with what Next says to it. */
export async function passOn(askNext: AskNext, asked: Asked, body: Buffer | undefined): Promise<void> {
  const { method = "GET", url = "/" } = asked.request;
  const answer = await askNext({ method, url, headers: headersForNext(asked.request, undefined), body });
  const said = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || ofTheWay.has(name) ? [] : [value].flat().map((one) => [name, String(one)] as const),
  );
  send(asked, answer.statusCode, ownHeaders(asked.path, said), answer.body);
}
