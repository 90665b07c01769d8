import { preflight, readAnswer } from "@/app/api/problem";
import { baseOf } from "@/app/base";
import { liveCatalogue } from "@/lib/live/live";
import { answerFeed } from "@/lib/open-data/answer";
import { feedPath } from "@/lib/open-data/feed";

/** Lines that are made before others who wait for this thread have their turn. */
const linesInOneTurn = 20;

/** Writes one JSON value a line, with turns for others in between. */
async function writeLines(lines: Iterable<object>): Promise<string> {
  const written: string[] = [];
  for (const line of lines) {
    written.push(`${JSON.stringify(line)}\n`);
    if (written.length % linesInOneTurn === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return written.join("");
}

/** `GET /api/oruk` and everything below it: Open Referral UK. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(feedPath.length + 1);
  const answer = answerFeed(path, searchParams, liveCatalogue(), baseOf(request));
  const lines = "lines" in answer;
  return readAnswer(answer.status, lines ? await writeLines(answer.lines) : JSON.stringify(answer.json), {
    "Content-Type": `application/${lines ? "x-ndjson" : "json"}; charset=utf-8`,
    // What tells where somebody lives or what they look for is kept by nobody.
    "Cache-Control": answer.isPersonal ? "no-store" : "no-cache",
  });
}

export const OPTIONS = preflight;
