import { askNext, headersForNext, type Render } from "./ask-next";
import { commonHeaders } from "./headers";
import type { Asked } from "./send";

const hopHeaders = new Set(["connection", "transfer-encoding", "keep-alive", "date"]);

function setCommonHeaders({ response, path, id }: Asked): void {
  const common = commonHeaders(path);
  for (let at = 0; at < common.length; at += 2) response.setHeader(common[at] as string, common[at + 1] as string);
  response.setHeader("X-Request-Id", id);
}

/** Lets Next itself answer a request that has no body. */
export function passOn(render: Render, asked: Asked): Promise<void> {
  const { request, response } = asked;
  request.headers = headersForNext(request, undefined);
  setCommonHeaders(asked);
  return render(request, response);
}

/** Answers a request whose body was read with what Next says to it. */
export async function passOnBody(render: Render, asked: Asked, body: Buffer): Promise<void> {
  const { request, response } = asked;
  const { method = "POST", url = "/" } = request;
  const answer = await askNext(render, { method, url, headers: headersForNext(request, undefined), body });
  setCommonHeaders(asked);
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !hopHeaders.has(name)) response.setHeader(name, value as string | string[]);
  }
  response.statusCode = answer.statusCode;
  response.setHeader("content-length", answer.rawPayload.length);
  response.end(request.method === "HEAD" ? undefined : answer.rawPayload);
}
