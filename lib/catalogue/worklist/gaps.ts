import { type Catalogue, findById, type Published } from "../catalogue";
import { completeness, type MissingFact } from "../completeness";
import type { DeskRow } from "./desk-row";
import { once } from "./once";

/** An entry that does not state all that families need: how much it does (0 to 99), and what is missing. */
export type Gap = { row: DeskRow; score: number; missing: MissingFact[] };

const alone = once((entry: Published) => completeness(entry.kind, entry.content));
const withComplaints = once((entry: Published) =>
  completeness(entry.kind, entry.content, { inheritsComplaints: true }),
);

/** Whether the organization that gives it says how to complain. */
function inherits(catalogue: Catalogue, { content }: Published): boolean {
  const giver = "organization_id" in content ? findById(catalogue, content.organization_id) : null;
  return giver?.kind === "organization" && giver.content.complaints !== null;
}

/** What is public in these entries and incomplete, the least complete first. */
export function gapsOf(rows: readonly DeskRow[], catalogue: Catalogue): Gap[] {
  return rows
    .flatMap((row): Gap[] => {
      const entry = catalogue.entries.get(row.id);
      if (!entry || row.published === null) return [];
      const { score, missing } = (inherits(catalogue, entry) ? withComplaints : alone)(entry);
      return missing.length > 0 ? [{ row, score, missing }] : [];
    })
    .sort((a, b) => a.score - b.score);
}
