import type { Catalogue } from "../../lib/catalogue/catalogue";
import { answerFeed } from "../../lib/open-data/answer";
import { type Lines, pieceOf } from "../../lib/open-data/lines";
import type { ListPage } from "../../lib/open-data/shapes";

/** The address by which the feed is asked. */
export const base = "https://localoffer.example.gov.uk";

/** As much of a record of the feed as tests read. */
export type FeedRecord = { id: string; name: string; last_modified?: string } & Record<string, unknown>;

/** All lines of an answer, piece by piece, as the front door takes them. */
function linesIn(lines: Lines): FeedRecord[] {
  let text = "";
  for (let after: string | null = ""; after !== null; ) {
    const piece = pieceOf(lines, after);
    text += piece.text;
    after = piece.next;
  }
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** What the feed of a Catalogue says to an address below its own, such as "services?page=2". */
export function askFeed(catalogue: Catalogue, address: string) {
  const [path = "", query = ""] = address.split("?");
  const answer = answerFeed(path, new URLSearchParams(query), catalogue, base);
  const json = "json" in answer ? answer.json : null;
  return {
    status: answer.status,
    isPersonal: answer.isPersonal,
    json,
    lines: "lines" in answer ? linesIn(answer.lines) : [],
    page: json as ListPage<FeedRecord>,
    record: json as FeedRecord,
    refusal: json as { error: string; message: string },
  };
}

/** Every item of a list of the feed, page by page. */
export function walkFeed(catalogue: Catalogue, list: string, query = ""): FeedRecord[] {
  const items: FeedRecord[] = [];
  for (let page = 1; ; page++) {
    const { page: found } = askFeed(catalogue, `${list}?page=${page}&${query}`);
    items.push(...found.contents);
    if (found.last_page) return items;
  }
}

/** Everything that the feed says of anything, in one text. */
export const wholeFeed = (catalogue: Catalogue, lists: readonly string[]): string =>
  lists.map((list) => JSON.stringify(walkFeed(catalogue, list, "full=true&full_service=true&per_page=100"))).join("\n");
