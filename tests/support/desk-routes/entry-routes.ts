import { randomUUID } from "node:crypto";
import { makeUnsaved } from "../../e2e/support/desk-entries";
import {
  areaPage,
  byEditors,
  byPublishers,
  byThemselves,
  byViewers,
  type Cell,
  type DeskRoute,
  deskPage,
} from "./desk-route";

/** The edition that somebody has before them. */
const seen = ({ entry }: Cell) => ({ number: String(entry.number), revision: "1" });
const seenWith = (more: Record<string, string>) => (cell: Cell) => ({ ...seen(cell), ...more });

/** Words of whoever asks that stand beside the entry's draft. */
async function ownUnsaved({ db, entry, person }: Cell) {
  return { unsaved: await makeUnsaved(db, entry.id, person.id) };
}

/** Lists of entries, what is done to one, and what is done to many. */
export const entryRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin", ...deskPage },
  { ask: "GET /admin/entries", ...deskPage },
  { ask: "GET /admin/entries/new", ...deskPage },
  { ask: "GET /admin/entries/confirmed", ...deskPage },
  { ask: "GET /admin/coverage", ...deskPage },
  { ask: "GET /admin/unmet-need", ...deskPage },
  { ask: "GET /admin/jobs", ...deskPage },
  { ask: "GET /admin/entries/[id]", ...areaPage },
  { ask: "GET /admin/entries/[id]/edit/[section]", ...areaPage, names: { section: "about" } },
  { ask: "GET /admin/entries/[id]/history", ...areaPage },
  { ask: "GET /admin/entries/[id]/compare", ...areaPage, stage: "draft", query: "from=1&to=2" },
  { ask: "GET /admin/entries/[id]/preview/[reader]", ...areaPage, names: { reader: "parent" } },
  { ask: "GET /admin/entries/[id]/kept/[unsaved]", ...areaPage, stage: "draft", names: ownUnsaved },
  { ask: "GET /admin/entries/[id]/pick", ...areaPage, query: "section=about&field=organization_id" },
  { ask: "GET /admin/entries/[id]/withdraw", ...areaPage },

  { ask: "POST /admin/entries/[id]/save", ...byEditors, fields: seenWith({ section: "about", name: "Other words" }) },
  {
    ask: "POST /admin/entries/[id]/pick/choose",
    ...byEditors,
    fields: seenWith({ section: "about", field: "organization_id", to: "none" }),
  },
  {
    ask: "POST /admin/entries/[id]/choose",
    ...byEditors,
    stage: "draft",
    fields: async (cell) => ({ ...seen(cell), ...(await ownUnsaved(cell)), "field summary": "mine", do: "choose" }),
  },
  { ask: "POST /admin/entries/[id]/discard", ...byEditors, stage: "draft", fields: seen },
  {
    ask: "POST /admin/entries/[id]/submit",
    ...byEditors,
    stage: "draft",
    fields: seenWith({ reason: "A new number" }),
  },
  {
    ask: "POST /admin/entries/[id]/return",
    ...byPublishers,
    stage: "submitted",
    fields: seenWith({ reason: "The number is wrong" }),
  },
  { ask: "POST /admin/entries/[id]/publish", ...byPublishers, stage: "submitted", fields: seen },
  { ask: "POST /admin/entries/[id]/unschedule", ...byPublishers, stage: "scheduled" },
  { ask: "POST /admin/entries/[id]/checked", ...byPublishers, stage: "emergency", fields: seen },
  { ask: "POST /admin/entries/[id]/rename", ...byPublishers, fields: () => ({ slug: `renamed-${randomUUID()}` }) },
  { ask: "POST /admin/entries/[id]/withdraw/confirm", ...byEditors, fields: { reason: "It has closed" } },
  { ask: "POST /admin/entries/[id]/restore", ...byEditors, stage: "draft", fields: { number: "1" } },
  { ask: "POST /admin/entries/[id]/confirm", ...byEditors, fields: seen },
  {
    ask: "POST /admin/entries/[id]/note",
    ...byEditors,
    fields: () => ({ "note-id": randomUUID(), note: "Ring them." }),
  },
  { ask: "POST /admin/entries/[id]/label", ...byEditors, fields: { label: "winter check" } },
  { ask: "POST /admin/entries/[id]/owner", ...byEditors, fields: ({ colleague }) => ({ owner: colleague.id }) },
  { ask: "POST /admin/entries/[id]/watch", ...byViewers },

  { ask: "POST /admin/entries/seen", ...byThemselves, fields: { "up-to": "1" } },
  // It says of each entry whether it was done: see the test below the table.
  { ask: "POST /admin/entries/confirm", ...byThemselves, fields: ({ entry }) => ({ entry: `${entry.id}.1` }) },
  {
    ask: "POST /admin/entries/create",
    ...byEditors,
    fields: ({ entry }) => ({
      id: randomUUID(),
      kind: "service",
      area: entry.area,
      name: `Made ${randomUUID()}`,
      slug: `made-up-${randomUUID()}`,
      seen: "999",
    }),
  },
];
