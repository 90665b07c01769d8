import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import { liveVersion } from "../live/live";
import type { NextClient } from "./next-client";

/** Next's own request handler. */
export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Asks Next's handler in this thread, as if over a connection. */
export function nextInProcess(render: Render): NextClient {
  const answer = (request: unknown, response: unknown) => {
    const answering = response as ServerResponse;
    render(request as IncomingMessage, answering).catch((error: Error) => answering.destroy(error));
  };
  return async ({ method, url, headers, body }) => {
    // What it was drawn from is what was served when it began, or newer.
    const version = liveVersion();
    const {
      statusCode,
      headers: said,
      rawPayload,
    } = await inject(answer, {
      method: method === "HEAD" ? "GET" : (method as "GET" | "POST" | "OPTIONS"),
      url,
      headers,
      payload: body && Buffer.from(body),
    });
    return { statusCode, headers: said, body: rawPayload, version };
  };
}
