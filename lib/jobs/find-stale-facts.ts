import { britishDay } from "../catalogue/british-day";
import { parseContent } from "../catalogue/content";
import type { Issue } from "../catalogue/issue";
import type { Database } from "../db/client";
import { areasWithEntries, publishedEditions, type StoredEdition } from "../db/entries/editions";
import { forgetLeftDoubts, searchLeftDoubtsOfArea } from "../db/entries/left-doubts";
import { linkStates } from "../db/entries/link-checks";
import { saveStaleFacts } from "../db/entries/stale-facts";
import { withoutLeft } from "../editing/open-doubts";
import { type KnownOrganization, type LinkedService, staleFacts, staleIssue, type World } from "../editing/stale-facts";
import { postcodeExists } from "../geo/postcode-exists";
import { inSlices } from "../process/in-slices";

/** What an area says, and what is known of it: its entries, and what an editor has left as it is, by entry. */
type Known = Pick<World, "today" | "linkStates"> & {
  editions: readonly StoredEdition[];
  left: Awaited<ReturnType<typeof searchLeftDoubtsOfArea>>;
};

/** Puts what it finds in the entries of an area into `found`, by id, in steps: visitors have their turn between two. */
function* lookThrough({ editions, left, ...known }: Known, found: Map<string, Issue[]>): Generator {
  const organizations = new Map<string, KnownOrganization>();
  const linkedServices = new Map<string, LinkedService>();
  for (const { id, kind, content } of editions) {
    yield;
    const read = parseContent(kind, content).content;
    if (!read) continue;
    if (kind === "organization") organizations.set(id, { ...read, id });
    if ("ages" in read) linkedServices.set(id, { id, name: read.name, ages: read.ages });
  }
  const world = { ...known, organizations, linkedServices, postcodeExists };
  for (const { id, content } of editions) {
    yield;
    found.set(id, withoutLeft(staleFacts(content, world), left.get(id) ?? []).map(staleIssue));
  }
}

/**
 * Looks through everything that is published for what was true once and may not be any more, and keeps what it finds.
 */
export async function findStaleFacts(db: Database, now: Date, signal: AbortSignal): Promise<string> {
  await forgetLeftDoubts(db, now);
  const states = await linkStates(db, now);
  const counts = { facts: 0, entries: 0, pages: 0 };
  for (const area of await areasWithEntries(db)) {
    if (signal.aborted) return "Stopped half way. The rest is looked at next time.";
    const editions = await publishedEditions(db, area);
    const left = await searchLeftDoubtsOfArea(db, area, now);
    const found = new Map<string, Issue[]>();
    await inSlices(lookThrough({ editions, left, today: britishDay(now), linkStates: states }, found));
    await saveStaleFacts(db, area, found, now);
    counts.pages += editions.length;
    for (const { length } of found.values()) {
      counts.facts += length;
      if (length > 0) counts.entries++;
    }
  }
  return `${counts.facts} facts to look at, in ${counts.entries} of ${counts.pages} pages.`;
}
