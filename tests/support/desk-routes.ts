import { randomUUID } from "node:crypto";
import { signLink } from "../../lib/auth/signed-link";
import type { Database } from "../../lib/db/client";
import { makeInvitation } from "../../lib/db/invitations";
import { type DeskEntry, makeUnsaved, type Stage } from "../e2e/support/desk-entries";
import type { Person } from "./desk";
import { commentRoutes } from "./desk-comment-routes";

/** What one request of the table is made of: an entry of its own, who asks about it, and a colleague of theirs who wrote it. */
export type Cell = { db: Database; entry: DeskEntry; person: Person; colleague: Person };
type Text = Record<string, string>;
type Given = Text | ((cell: Cell) => Text | Promise<Text>);

/**
 * One route of the desk and what it answers to whom. `own` are the statuses for nobody, for somebody who has not shown the second
 * factor, and for a viewer, an editor, a publisher and an administrator of the area that the entry belongs to; `other` those for the
 * four roles in another area, where the route is about an area. `names` are the parts of the address beside the entry's id.
 */
export type DeskRoute = {
  ask: `${"GET" | "POST"} /admin${string}`;
  own: string;
  other?: string;
  stage?: Stage;
  names?: Given;
  query?: string;
  fields?: Given;
};

const notTheirs = "404 404 404 404";
/** A page of an entry: whoever has a role in its area may read it. */
const entryPage = { own: "307 307 200 200 200 200", other: notTheirs } as const;
/** A page of the desk that is about no one entry: everybody who is signed in has theirs. */
const deskPage = { own: "307 307 200 200 200 200" } as const;
/** A change of an entry by those who write there, and by those who publish. */
const byEditors = { own: "401 401 403 303 303 303", other: notTheirs } as const;
const byPublishers = { own: "401 401 403 403 303 303", other: notTheirs } as const;
/** Pages and forms of people who are not signed in yet. Whoever is signed in may use them, too. */
const openPage = { own: "200 200 200 200 200 200" } as const;

/** The edition that somebody has before them. */
const seen = ({ entry }: Cell) => ({ number: String(entry.number), revision: "1" });
const seenWith = (more: Text) => (cell: Cell) => ({ ...seen(cell), ...more });

/** Every route of the editors' desk. */
export const deskRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/sign-in", ...openPage },
  { ask: "GET /admin/sign-in/code", ...openPage },
  { ask: "GET /admin/forbidden", ...openPage },
  { ask: "GET /admin/missing", ...openPage },
  // Nobody has begun to set up a second factor, so the page sends them to the beginning.
  { ask: "GET /admin/second-factor", own: "307 307 307 307 307 307" },
  { ask: "GET /admin/invitations/[token]", ...openPage, names: invited },
  { ask: "POST /admin/invitations/accept", ...openPage, fields: accepting },
  { ask: "POST /admin/sign-in/check", own: "401 401 401 401 401 401", fields: { email: "a@b.example", password: "x" } },
  { ask: "POST /admin/sign-in/code/check", own: "401 401 401 401 401 401", fields: { code: "123456" } },
  { ask: "POST /admin/second-factor/confirm", own: "401 401 401 401 401 401", fields: { code: "123456" } },
  { ask: "POST /admin/sign-out", own: "303 303 303 303 303 303" },

  { ask: "GET /admin/entries/[id]", ...entryPage },
  { ask: "GET /admin/entries/[id]/edit/[section]", ...entryPage, names: { section: "about" } },
  { ask: "GET /admin/entries/[id]/history", ...entryPage },
  { ask: "GET /admin/entries/[id]/compare", ...entryPage, stage: "draft", query: "from=1&to=2" },
  { ask: "GET /admin/entries/[id]/preview/[reader]", ...entryPage, names: { reader: "parent" } },
  { ask: "GET /admin/entries/[id]/kept/[unsaved]", ...entryPage, stage: "draft", names: ownUnsaved },
  { ask: "GET /admin/entries/[id]/pick", ...entryPage, query: "section=about&field=organization_id" },
  { ask: "GET /admin/entries/[id]/withdraw", ...entryPage },

  { ask: "POST /admin/entries/[id]/save", ...byEditors, fields: seenWith({ section: "about", name: "Other words" }) },
  {
    ...{ ask: "POST /admin/entries/[id]/picked", ...byEditors },
    fields: seenWith({ section: "about", field: "organization_id", to: "none" }),
  },
  {
    ...{ ask: "POST /admin/entries/[id]/choose", ...byEditors, stage: "draft" },
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
    ...{ ask: "POST /admin/entries/[id]/return", ...byPublishers, stage: "submitted" },
    fields: seenWith({ reason: "The number is wrong" }),
  },
  { ask: "POST /admin/entries/[id]/publish", ...byPublishers, stage: "submitted", fields: seen },
  { ask: "POST /admin/entries/[id]/unschedule", ...byPublishers, stage: "scheduled" },
  { ask: "POST /admin/entries/[id]/checked", ...byPublishers, stage: "emergency", fields: seen },
  { ask: "POST /admin/entries/[id]/rename", ...byPublishers, fields: () => ({ slug: `renamed-${randomUUID()}` }) },
  { ask: "POST /admin/entries/[id]/take-down", ...byEditors, fields: { reason: "It has closed" } },
  { ask: "POST /admin/entries/[id]/restore", ...byEditors, stage: "draft", fields: { number: "1" } },
  { ask: "POST /admin/entries/[id]/confirm", ...byEditors, fields: seen },
  {
    ask: "POST /admin/entries/[id]/note",
    ...byEditors,
    fields: () => ({ "note-id": randomUUID(), note: "Ring them." }),
  },
  { ask: "POST /admin/entries/[id]/label", ...byEditors, fields: { label: "winter check" } },
  { ask: "POST /admin/entries/[id]/owner", ...byEditors, fields: ({ colleague }) => ({ owner: colleague.id }) },
  { ask: "POST /admin/entries/[id]/watch", own: "401 401 303 303 303 303", other: notTheirs },

  { ask: "GET /admin", ...deskPage },
  { ask: "GET /admin/entries", ...deskPage },
  { ask: "GET /admin/entries/new", ...deskPage },
  { ask: "GET /admin/entries/confirmed", ...deskPage },
  { ask: "GET /admin/coverage", ...deskPage },
  { ask: "GET /admin/jobs", ...deskPage },
  ...commentRoutes,
  { ask: "POST /admin/entries/seen", own: "401 401 303 303 303 303", fields: { "up-to": "1" } },
  // Each entry has a result of its own on the page that this leads to.
  {
    ...{ ask: "POST /admin/entries/confirm", own: "401 401 303 303 303 303" },
    fields: ({ entry }) => ({ entry: `${entry.id}.${entry.number}` }),
  },
  { ask: "POST /admin/entries/create", ...byEditors, fields: newEntry },
  // The link stands for whoever was sent it: no session is asked for, but they must be able to write in the area now.
  {
    ...{ ask: "GET /admin/still-correct/[link]", own: "410 200 410 200 200 200", other: "410 410 410 410" },
    names: letterLink,
  },
  {
    ...{ ask: "GET /admin/still-correct/[link]/entry", own: "307 200 307 200 200 200", other: "307 307 307 307" },
    names: letterLink,
  },
  {
    ...{ ask: "POST /admin/still-correct/[link]/confirm", own: "410 303 410 303 303 303", other: "410 410 410 410" },
    names: letterLink,
  },
  { ask: "GET /admin/still-correct/ended", ...openPage },
];

/** A service of the entry's area that is not there yet. */
function newEntry({ entry }: Cell): Text {
  const id = randomUUID();
  return { id, area: entry.area, kind: "service", name: `New ${id}`, slug: `new-${id}`, seen: "0" };
}

/** The link in a letter to whoever asks, about what is public. */
function letterLink({ entry, person }: Cell): Text {
  const about = { entryId: entry.id, number: entry.number, personId: person.id };
  return { link: signLink("still-correct", about, new Date()) };
}

/** An invitation to the entry's area for somebody without an account. */
async function invited({ db, entry }: Cell): Promise<{ token: string }> {
  const email = `${randomUUID()}@council.example`;
  return { token: await makeInvitation(db, { email, areaSlug: entry.area, role: "editor", invitedBy: null }) };
}

async function accepting(cell: Cell) {
  return { ...(await invited(cell)), name: "Jo New", password: "marble lantern seven kettles" };
}

/** Words of whoever asks that stand beside the entry's draft. */
async function ownUnsaved({ db, entry, person }: Cell) {
  return { unsaved: await makeUnsaved(db, entry.id, person.id) };
}
