import { britishDay } from "@/lib/catalogue/british-day";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import { memoize } from "@/lib/catalogue/memoize";
import { ageBands, type CoverageCell, coverageGrid, type Expectation } from "@/lib/editing/expectations";
import { readExpectations } from "@/lib/live/content-files";
import { liveCatalogue } from "@/lib/live/live";

let expectations: Expectation[] | null = null;

/** What was worked out of one Catalogue, by area and day. */
const worked = memoize((_: Catalogue) => new Map<string, CoverageCell[]>());

/** Returns how an area's public entries meet what its Local Offer is expected to say, today. */
export function coverageOf(area: string): CoverageCell[] {
  expectations ??= readExpectations();
  const catalogue = liveCatalogue();
  const today = britishDay(new Date());
  const known = worked(catalogue);
  const found = known.get(`${area} ${today}`);
  if (found) return found;
  const entries = [...catalogue.entries.values()].filter((entry) => entry.area === area);
  const cells = coverageGrid(expectations, entries, ageBands, today);
  known.set(`${area} ${today}`, cells);
  return cells;
}

/** The address of a cell: of its entries, or, when there are none, of making the first one for whoever may. */
export function cellAddress(area: string, mayMake: boolean, { expectation, band, state }: CoverageCell): string {
  if (state === "empty" && mayMake) return newEntryFor(area, expectation);
  return `/admin/coverage?${new URLSearchParams({ area, expectation: expectation.slug, band: band.slug })}`;
}

/** Returns the address at which an entry that meets this expectation is made. */
export const newEntryFor = (area: string, { categories }: Expectation): string =>
  `/admin/entries/new?${new URLSearchParams({ kind: "service", area, ...(categories[0] ? { category: categories[0] } : {}) })}`;
