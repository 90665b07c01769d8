import { britishDay } from "../catalogue/british-day";
import { parseContent } from "../catalogue/content";
import type { Database } from "../db/client";
import { areasWithEntries, publishedEditions, type StoredEdition } from "../db/entries/editions";
import { forgetLeftDoubts, searchLeftDoubtsOfArea } from "../db/entries/left-doubts";
import { linkStates } from "../db/entries/link-checks";
import { saveStaleFacts } from "../db/entries/stale-facts";
import { withoutLeft } from "../editing/open-doubts";
import { type KnownOrganization, type LinkedService, staleFacts, staleIssue } from "../editing/stale-facts";
import { postcodeExists } from "../geo/postcode-exists";

/** What entries say of each other: organizations by id, and services with their ages by id. */
function known(editions: readonly StoredEdition[]) {
  const organizations = new Map<string, KnownOrganization>();
  const services = new Map<string, LinkedService>();
  for (const { id, kind, content } of editions) {
    const read = parseContent(kind, content).content;
    if (!read) continue;
    if (kind === "organization") organizations.set(id, { ...read, id });
    if ("ages" in read) services.set(id, { id, name: read.name, ages: read.ages });
  }
  return { organizations, services };
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
    const { organizations, services } = known(editions);
    const world = {
      today: britishDay(now),
      organizations,
      linkedServices: services,
      linkStates: states,
      postcodeExists,
    };
    const left = await searchLeftDoubtsOfArea(db, area, now);
    const found = new Map(
      editions.map(({ id, content }) => {
        const facts = withoutLeft(staleFacts(content, world), left.get(id) ?? []);
        return [id, facts.map(staleIssue)];
      }),
    );
    await saveStaleFacts(db, area, found, now);
    counts.pages += editions.length;
    for (const { length } of found.values()) {
      counts.facts += length;
      if (length > 0) counts.entries++;
    }
  }
  return `${counts.facts} facts to look at, in ${counts.entries} of ${counts.pages} pages.`;
}
