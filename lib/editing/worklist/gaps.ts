import { type Catalogue, findById, type Published } from "../../catalogue/catalogue";
import type { EntryKind } from "../../catalogue/entry";
import { referencesOf } from "../../catalogue/links";
import { memoize } from "../../catalogue/memoize";
import { completeness, type MissingFact } from "../completeness";
import type { DeskRow } from "./desk-row";

/**
 * An entry that does not state all that families need: how much it does (0 to 99), and what is missing. `uses`: how
 * many public services and guides name it; null for those themselves, which families come to directly.
 */
export type Gap = { row: DeskRow; score: number; uses: number | null; missing: MissingFact[] };

const alone = memoize((entry: Published) => completeness(entry.kind, entry.content));
const withComplaints = memoize((entry: Published) =>
  completeness(entry.kind, entry.content, { inheritsComplaints: true }),
);

/** Returns whether the organization that gives it says how to complain. */
function inherits(catalogue: Catalogue, { content }: Published): boolean {
  const giver = "organization_id" in content ? findById(catalogue, content.organization_id) : null;
  return giver?.kind === "organization" && giver.content.complaints !== null;
}

const isBody = (kind: EntryKind) => kind === "organization" || kind === "location";

/** Returns where an entry stands: services, then guides, then what these use, then what nothing uses. */
const rank = ({ row, uses }: Gap) => (uses === 0 ? 3 : uses !== null ? 2 : row.kind === "guide" ? 1 : 0);

/**
 * Returns the public entries among these that are incomplete. Those that families see most come first: services, then
 * guides, then the organizations and locations that most of these use, and unused ones last. Of those that are seen
 * alike, the least complete comes first.
 */
export function gapsOf(rows: readonly DeskRow[], catalogue: Catalogue): Gap[] {
  const uses = usesIn(catalogue);
  return rows
    .flatMap((row): Gap[] => {
      const entry = catalogue.entries.get(row.id);
      if (!entry || row.published === null) return [];
      const { score, missing } = (inherits(catalogue, entry) ? withComplaints : alone)(entry);
      return missing.length > 0
        ? [{ row, score, uses: isBody(row.kind) ? (uses.get(row.id) ?? 0) : null, missing }]
        : [];
    })
    .sort((a, b) => rank(a) - rank(b) || (b.uses ?? 0) - (a.uses ?? 0) || a.score - b.score);
}

/**
 * Returns, by id, of how many public services and guides an entry is a part. It may give or pay for them, be their
 * place, or come next.
 */
const usesIn = memoize((catalogue: Catalogue): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { kind, content, shared } of catalogue.entries.values()) {
    if ((kind !== "service" && kind !== "guide") || shared) continue;
    for (const to of new Set(referencesOf(content).map((reference) => reference.to)))
      uses.set(to, (uses.get(to) ?? 0) + 1);
  }
  return uses;
});
