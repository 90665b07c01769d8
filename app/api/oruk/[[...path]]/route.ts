import { baseOf } from "@/app/api/base";
import { preflight, readAnswer } from "@/app/api/problem";
import { liveCatalogue } from "@/lib/live/live";
import { answerFeed } from "@/lib/open-data/answer";
import { feedPath } from "@/lib/open-data/feed";

/** `GET /api/oruk` and everything below it: Open Referral UK. */
export function GET(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(feedPath.length + 1);
  const answer = answerFeed(path, searchParams, liveCatalogue(), baseOf(request));
  const lines = "lines" in answer;
  const body = lines ? answer.lines.map((line) => `${JSON.stringify(line)}\n`).join("") : JSON.stringify(answer.json);
  return readAnswer(answer.status, body, {
    "Content-Type": `application/${lines ? "x-ndjson" : "json"}; charset=utf-8`,
    // What tells where somebody lives or what they look for is kept by nobody.
    "Cache-Control": answer.isPersonal ? "no-store" : "no-cache",
  });
}

export const OPTIONS = preflight;
