import type { FilterChoices } from "@/components/desk/worklist/row-filter";
import type { Editor } from "@/lib/editing/roles";
import type { DeskRow } from "@/lib/editing/worklist/desk-row";
import { liveCatalogue } from "@/lib/live/live";

/** The value of one named key of an address, or undefined; the first where it stands twice. */
export const keyOf =
  (params: Record<string, string | string[] | undefined>, keys: readonly string[]) =>
  (key: string): string | undefined =>
    keys.includes(key) ? [params[key] ?? []].flat()[0] : undefined;

/** The keys by which lists of entries are narrowed. */
export const filterKeys = ["q", "area", "kind", "owner", "label", "state", "overdue"];

/** Returns the page number in an address: 1 when there is none, or no such. */
export const pageOf = (text: string | undefined): number => (/^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 1);

/** Names of the areas in which somebody has a role, by slug, in the order of the website. */
export const areaNames = (editor: Editor): Map<string, string> =>
  new Map(
    liveCatalogue()
      .areas.filter(({ slug }) => Object.hasOwn(editor.roles, slug))
      .map(({ slug, name }) => [slug, name]),
  );

/** Returns the choices by which lists of these entries can be narrowed. */
export function rowChoices(editor: Editor, rows: readonly DeskRow[]): FilterChoices {
  const owners = new Map(rows.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : [])));
  return {
    areas: areaNames(editor),
    owners: [...owners.values()].sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
    labels: [...new Set(rows.flatMap(({ labels }) => labels))].sort(),
  };
}
