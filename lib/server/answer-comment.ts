import { randomUUID } from "node:crypto";
import { handedOver } from "../next/handed-over";
import { headersForNext, type NextClient, type PageResponse } from "../next/next-client";
import { noPage } from "./public-pages";
import { type Asked, send } from "./send";
import { stripFramework } from "./strip-framework";

/** The headers of its answers that go out. */
const passed = ["location", "retry-after", "content-type"];

/** The page that an answer names to be drawn in its place, or null. Only this site's own routes can name one. */
const pageNamed = ({ headers }: PageResponse): string | null =>
  typeof headers["x-page"] === "string" ? headers["x-page"] : null;

/**
 * Sends the answer to a comment, or to its number. `network` is its origin: the route counts by it, and passes it on to
 * no one. The answer is the page that the route names in `X-Page`, under the route's status. What that page shows is
 * handed to it in `X-Shown`, sealed. What is about no area (404) is answered with the page for what is missing. Throws
 * when Next cannot answer or draw.
 */
export async function answerComment(askNext: NextClient, asked: Asked, body: Buffer, network: string): Promise<void> {
  const headers = headersForNext(asked.request, undefined);
  const id = randomUUID();
  const answered = await askNext({
    method: "POST",
    url: asked.path,
    body,
    headers: { ...headers, "x-client-network": network, "x-answer": id },
  });
  const named = pageNamed(answered) ?? (answered.statusCode === 404 ? noPage : null);
  const page =
    named === null
      ? answered
      : await askNext({ method: "GET", url: named, headers: { ...headers, ...handedOver(answered, id) } });
  if (answered.statusCode >= 500 && named === null) throw new Error("A comment could not be answered.");
  if (page.statusCode >= 500) throw new Error("The form for comments could not be drawn.");
  const said: Record<string, unknown> = { ...answered.headers, "content-type": page.headers["content-type"] };
  const sent = passed.flatMap((name) => (said[name] === undefined ? [] : [name, String(said[name])]));
  send(
    asked,
    answered.statusCode,
    [...sent, "Cache-Control", "private, no-store"],
    stripFramework(page.body.toString("utf8")),
  );
}
