import type { UncheckedEdition } from "../../lib/catalogue/catalogue";
import type { DeskRow } from "../../lib/editing/worklist/desk-row";

/**
 * A public entry as an editor's lists show it, with nothing else to say of it. `due` and `checked` are days, or null.
 */
export const publicRow = (
  { id, area, kind, slug }: UncheckedEdition,
  { due = null, checked = null }: { due?: string | null; checked?: string | null } = {},
): DeskRow => ({
  id,
  area,
  kind,
  slug,
  name: slug,
  otherNames: [],
  labels: [],
  owner: null,
  isWatched: false,
  isDown: false,
  mayEdit: true,
  mayPublish: false,
  twoPeople: true,
  working: null,
  kept: [],
  unchecked: null,
  published: { number: 1, at: new Date(0), checked, due },
});
