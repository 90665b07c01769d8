import { answerPiece } from "@/app/api/pieces";
import { preflight, readAnswer } from "@/app/api/problem";
import { baseOf } from "@/app/base";
import { liveCatalogue } from "@/lib/live/live";
import { answerFeed } from "@/lib/open-data/answer";
import { feedPath } from "@/lib/open-data/feed";
import { type Lines, pieceOf } from "@/lib/open-data/lines";
import { afterHeader } from "@/lib/process/piece-headers";
import type { RouteRequest } from "@/lib/process/plain-route";

/** Returns all lines, each piece made when somebody takes it: what answers while the site is worked on. */
function streamOf(lines: Lines): ReadableStream {
  let after = "";
  return new ReadableStream({
    pull: (taker) => {
      const { text, next } = pieceOf(lines, after);
      taker.enqueue(new TextEncoder().encode(text));
      if (next === null) taker.close();
      else after = next;
    },
  });
}

/** Returns the front door takes a long answer piece by piece, and says after which id. */
function answerLines(lines: Lines, after: string | null, headers: Record<string, string>): Response {
  if (after === null) return readAnswer(200, streamOf(lines), headers);
  return answerPiece(pieceOf(lines, after), after, lines.tag, headers);
}

/** `GET /api/oruk` and everything below it: Open Referral UK. */
export function GET(request: RouteRequest): Response {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(feedPath.length + 1);
  const answer = answerFeed(path, searchParams, liveCatalogue(), baseOf(request));
  const headers = {
    "Content-Type": `application/${"lines" in answer ? "x-ndjson" : "json"}; charset=utf-8`,
    // What tells where somebody lives or what they look for is kept by nobody.
    "Cache-Control": answer.isPersonal ? "no-store" : "no-cache",
  };
  if ("lines" in answer) return answerLines(answer.lines, request.headers.get(afterHeader), headers);
  return readAnswer(answer.status, JSON.stringify(answer.json), headers);
}

export const OPTIONS = preflight;
