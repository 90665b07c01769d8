import { makeDeskEntry } from "../../e2e/support/desk-entries";
import { areaPage, byEditors, byPublishers, type Cell, type DeskRoute, deskPage } from "./desk-route";

const theirs = "stockton-on-tees";

/** An entry that another area has published. */
const ofOtherArea = async ({ db, colleague }: Cell) => ({
  id: (await makeDeskEntry(db, { area: theirs, by: colleague.id })).id,
});

/** One that the area shows already. */
async function shownHere(cell: Cell) {
  const { id } = await ofOtherArea(cell);
  await cell.db.sharedEntry.create({ data: { areaSlug: cell.entry.area, entryId: id, notes: "Take the bus." } });
  return { id };
}

/** Nothing but what the address has already: the entry is shown by another area. */
async function shownThere({ db, entry }: Cell): Promise<Record<string, string>> {
  await db.sharedEntry.createMany({ data: [{ areaSlug: theirs, entryId: entry.id }], skipDuplicates: true });
  return {};
}

const area = { area: "oxfordshire" };

/** What an area shows of others, and others of it. */
export const sharedRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/shared", ...deskPage },
  { ask: "GET /admin/shared/[id]", ...areaPage, names: shownHere },
  {
    ask: "POST /admin/shared/[id]/show",
    ...byPublishers,
    names: ofOtherArea,
    fields: { ...area, notes: "Take the bus.", revision: "0" },
  },
  { ask: "POST /admin/shared/[id]/stop", ...byEditors, names: shownHere, fields: area },
  {
    ask: "POST /admin/entries/[id]/sharing",
    ...byEditors,
    names: shownThere,
    fields: { area: theirs, refused: "yes" },
  },
];
