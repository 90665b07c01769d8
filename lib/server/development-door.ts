import type { RequestListener } from "node:http";
import { handedOverIn } from "../next/handed-over";
import { nextInProcess, type Render } from "../next/next-in-process";
import { answerComment } from "./answer-comment";
import { askDesk } from "./answer-desk";
import { isCommentPath } from "./comment-paths";
import { isDesk } from "./desk";
import { mostBytes, readBody } from "./read-body";
import { type Refusal, refusalOf, tooLarge } from "./request-checks";
import { pathOf } from "./valid-url";

/**
 * Returns the front door of `npm run dev`. Next answers everything itself, as its tools want, but for posts to the desk
 * and comments. Those may be answered with a page, which is the door's work.
 */
export function developmentDoor(render: Render, site: URL | null): RequestListener {
  const askNext = nextInProcess(render);
  return async (request, response) => {
    const path = pathOf(request.url ?? "/");
    // The links of letters are answered with a page too.
    const isNamed = request.method === "POST" || path.startsWith("/admin/still-correct/");
    // What one answer hands to the page that is drawn for it comes from no browser.
    for (const name of handedOverIn) delete request.headers[name];
    if (!isNamed || !(isDesk(path) || isCommentPath(path))) return void render(request, response);
    const refuse = ({ status, title, sentence }: Refusal) => response.writeHead(status).end(`${title}. ${sentence}`);
    try {
      const refusal = refusalOf(request, site);
      if (refusal) return void refuse(refusal);
      const body = await readBody(request, mostBytes(path, request.headers["content-type"]));
      if (body === null) return void refuse(tooLarge);
      const asked = { request, response, path, id: "development", started: 0 };
      if (isCommentPath(path)) return await answerComment(askNext, asked, body, "here");
      const answer = await askDesk(askNext, { request, nonce: null, network: "here", body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end("The desk could not answer. The terminal says why.");
    }
  };
}
