import { britishDay } from "@/lib/catalogue/british-day";
import { entriesOf } from "@/lib/catalogue/catalogue";
import type { Issue } from "@/lib/catalogue/issue";
import { database } from "@/lib/db/client";
import { searchLeftDoubts } from "@/lib/db/entries/left-doubts";
import { linkStates } from "@/lib/db/entries/link-checks";
import { openDoubts } from "@/lib/editing/open-doubts";
import { type StaleFact, staleFacts } from "@/lib/editing/stale-facts";
import { postcodeExists } from "@/lib/geo/postcode-exists";
import { liveCatalogue } from "@/lib/live/live";

/**
 * Returns the doubts about the public words of an entry, without those that a person has answered within six months.
 */
export async function doubtsNow({ id, area }: { id: string; area: string }, content: unknown): Promise<Issue[]> {
  return openDoubts(content, await staleNow(area, content), await searchLeftDoubts(database(), id, new Date()));
}

/**
 * Returns the facts in a draft of this area that may no longer be true. The Catalogue, the map and the link checks
 * tell.
 */
export async function staleNow(area: string, content: unknown): Promise<StaleFact[]> {
  const catalogue = liveCatalogue();
  const now = new Date();
  const organizations = entriesOf(catalogue, area, "organization").map((one) => ({ ...one.content, id: one.id }));
  const services = [...entriesOf(catalogue, area, "service"), ...entriesOf(catalogue, area, "guide")];
  return staleFacts(content, {
    today: britishDay(now),
    organizations: new Map(organizations.map((one) => [one.id, one])),
    postcodeExists,
    linkedServices: new Map(services.map(({ id, content: { name, ages } }) => [id, { id, name, ages }])),
    linkStates: await linkStates(database(), now),
  });
}
