import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { signLink } from "../../../lib/auth/signed-link";
import type { EntryKind } from "../../../lib/catalogue/entry";
import { sectionsOf } from "../../../lib/catalogue/form/sections";
import type { Role } from "../../../lib/catalogue/roles";
import { makeInvitation } from "../../../lib/db/invitations";
import { makeLink } from "../../../lib/db/one-time-links";
import { makePerson, testPassword } from "../../support/desk";
import type { Stage } from "./desk-entries";
import { answered, area, sendFrom, type World } from "./desk-world";

/** A page of the desk in one of its states: who looks at it, and how they come to it. `status` is that of the answer, if not 200. */
export type DeskKind = {
  name: string;
  as: Role | null;
  status?: number;
  open: (page: Page, world: World) => Promise<unknown>;
};

type Address = string | ((world: World) => string | Promise<string>);
const addressIn = (world: World, address: Address) => (typeof address === "function" ? address(world) : address);

const at = (name: string, as: Role | null, address: Address): DeskKind => ({
  ...{ name, as },
  open: async (page, world) => page.goto(await addressIn(world, address)),
});

/** What a post is answered with: sent from a page, to an address, with these fields. */
const answer = (
  [name, as, status]: readonly [string, Role | null, number],
  from: Address,
  to: Address,
  fields: Record<string, string> = {},
): DeskKind => ({
  ...{ name, as, status },
  open: async (page, world) => {
    await page.goto(await addressIn(world, from));
    await sendFrom(page, await addressIn(world, to), fields);
  },
});

const page =
  (stage: Stage, rest = "") =>
  ({ entries }: World) =>
    `/admin/entries/${entries[stage].id}${rest}`;
const seen = { number: "2", revision: "1" };

const entrances: DeskKind[] = [
  at("sign-in", null, "/admin/sign-in"),
  answer(["sign-in with the wrong password", null, 401], "/admin/sign-in", "/admin/sign-in/check", {
    email: "a@b.example",
  }),
  {
    ...{ name: "sign-in after too many tries", as: null, status: 429 },
    open: async (tab) => {
      const email = `${randomUUID()}@b.example`;
      for (let tries = 0; tries < 11; tries++) {
        await tab.goto("/admin/sign-in");
        await sendFrom(tab, "/admin/sign-in/check", { email, password: "wrong" });
      }
    },
  },
  at("the question for a code", null, "/admin/sign-in/code"),
  {
    ...{ name: "a wrong code", as: null, status: 401 },
    open: async (tab, { db }) => {
      const { email } = await makePerson(db, { areas: [area] });
      await tab.goto("/admin/sign-in");
      await sendFrom(tab, "/admin/sign-in/check", { email, password: testPassword });
      await sendFrom(tab, "/admin/sign-in/code/check", { code: "12345" });
    },
  },
  at("an invitation", null, async ({ db }) => `/admin/invitations/${await invite(db)}`),
  at("an invitation that was used", null, "/admin/invitations/used"),
  {
    ...{ name: "an invitation, filled in wrongly", as: null, status: 422 },
    open: async (tab, { db }) => {
      const token = await invite(db);
      await tab.goto(`/admin/invitations/${token}`);
      await sendFrom(tab, "/admin/invitations/accept", { token, name: "", password: "short" });
    },
  },
  {
    ...{ name: "setting up the second step", as: null, status: 200 },
    open: async (tab, { db }) => {
      const token = await invite(db);
      await tab.goto(`/admin/invitations/${token}`);
      await sendFrom(tab, "/admin/invitations/accept", { token, name: "Jo", password: "marble lantern seven kettles" });
    },
  },
  at("a forgotten password", null, "/admin/reset"),
  at("a letter on its way", null, "/admin/reset/sent"),
  at("a letter that is over", null, "/admin/reset/over"),
  at("a new password", null, async ({ db, people }) => `/admin/reset/${await makeLink(db, "reset", people.viewer.id)}`),
  at("is it still correct?", null, ({ entries, people }) => {
    const about = { entryId: entries.published.id, number: 1, personId: people.editor.id };
    return `/admin/still-correct/${signLink("still-correct", about, new Date())}`;
  }),
  at("a letter that has ended", null, "/admin/still-correct/ended"),
  at("nobody may do this", null, "/admin/forbidden"),
];

const invite = (db: World["db"]) =>
  makeInvitation(db, { email: `${randomUUID()}@b.example`, areaSlug: area, role: "editor", invitedBy: null });

const lists: DeskKind[] = [
  at("the worklist of an editor", "editor", "/admin"),
  at("the worklist of a publisher", "publisher", "/admin"),
  at("the worklist, narrowed to nothing", "viewer", "/admin?q=zxqzxq"),
  at("one list of the worklist", "editor", "/admin?list=incomplete"),
  at("all entries", "editor", "/admin/entries"),
  at("no entries", "viewer", "/admin/entries?q=zxqzxq"),
  answer(["entries, none of them ticked", "editor", 422], "/admin/entries", "/admin/entries/confirm"),
  at("entries that are still correct", "editor", "/admin/entries/confirmed"),
  at("a new entry", "editor", "/admin/entries/new"),
  at("a new place: its postcode", "editor", `/admin/entries/new?kind=location&area=${area}&postcode=ZZ`),
  at("a new service: its name", "editor", `/admin/entries/new?kind=service&area=${area}`),
  at(
    "a new service that may be there",
    "editor",
    `/admin/entries/new?kind=service&area=${area}&name=Clinic+that+is+new`,
  ),
  answer(["a new entry, filled in wrongly", "editor", 422], "/admin/entries/new", "/admin/entries/create", {
    ...{ kind: "service", area, name: "A clinic", slug: "Not a slug", id: randomUUID() },
  }),
  at("coverage", "editor", `/admin/coverage?area=${area}`),
  {
    ...{ name: "one cell of the coverage", as: "viewer" },
    open: async (tab) => {
      await tab.goto(`/admin/coverage?area=${area}`);
      const cell = await tab.locator('main a[href*="band="]').first().getAttribute("href");
      await tab.goto(String(cell));
    },
  },
  at("jobs", "viewer", "/admin/jobs"),
];

const states: DeskKind[] = [
  ...(["new", "published", "draft", "scheduled", "emergency", "down"] as const).map((stage) =>
    at(`an entry: ${stage}`, "publisher", page(stage)),
  ),
  at("an entry, handed in, for who handed it in", "editor", page("submitted")),
  at("an entry, handed in, for a publisher", "publisher", page("submitted")),
  at("an entry for a viewer", "viewer", page("draft")),
  at("an entry in which everything is wrong", "editor", ({ wrong }) => `/admin/entries/${wrong.id}`),
  at("an entry with much to say", "editor", ({ full }) => `/admin/entries/${full.service}`),
  answer(["handing in without a reason", "editor", 422], page("draft"), page("draft", "/submit"), seen),
  answer(["handing in what somebody changed meanwhile", "editor", 409], page("draft"), page("draft", "/submit"), {
    ...{ number: "2", revision: "7", reason: "Done" },
  }),
  answer(
    ["publishing what was not looked at", "publisher", 422],
    page("submitted"),
    page("submitted", "/publish"),
    seen,
  ),
  answer(["publishing at no time", "publisher", 422], page("submitted"), page("submitted", "/publish"), {
    ...{ ...seen, how: "later", day: "tomorrow", time: "noon" },
  }),
  answer(["an emergency without a reason", "publisher", 422], page("draft"), page("draft", "/publish"), {
    ...{ ...seen, how: "emergency", emergency: "Quick" },
  }),
  answer(["sending back without a reason", "publisher", 422], page("submitted"), page("submitted", "/return"), seen),
  answer(["another address that is none", "publisher", 422], page("published"), page("published", "/rename"), {
    slug: "A B",
  }),
  answer(["an empty note", "editor", 422], page("published"), page("published", "/note"), { "note-id": randomUUID() }),
  answer(["a label that is none", "editor", 422], page("published"), page("published", "/label"), { label: "<b>" }),
  at("taking down", "editor", page("published", "/withdraw")),
  answer(
    ["taking down without a reason", "editor", 422],
    page("published", "/withdraw"),
    page("published", "/take-down"),
  ),
  answer(["what a viewer may not do", "viewer", 403], page("draft"), page("draft", "/discard"), seen),
  { ...at("what is not there", "editor", `/admin/entries/${randomUUID()}`), status: 404 },
  at("a history", "editor", page("emergency", "/history")),
  at("a comparison", "viewer", page("submitted", "/compare?from=1&to=2")),
  at("all of a first edition", "viewer", ({ full }) => `/admin/entries/${full.service}/compare?to=1`),
  ...["parent", "professional", "print"].map((reader) =>
    at(`a preview: ${reader}`, "editor", ({ full }) => `/admin/entries/${full.service}/preview/${reader}`),
  ),
  ...(["guide", "organization", "location"] as const).map((kind) =>
    at(`a preview of a ${kind}`, "editor", ({ full }) => `/admin/entries/${full[kind]}/preview/parent`),
  ),
  at("a preview of what cannot be shown", "editor", ({ wrong }) => `/admin/entries/${wrong.id}/preview/parent`),
  at("two versions", "editor", ({ entries, unsaved }) => `/admin/entries/${entries.draft.id}/kept/${unsaved}`),
  {
    ...{ name: "a save that came too late", as: "editor", status: 409 },
    open: async (tab, { entries }) => {
      const old = { section: "about", number: "1", revision: "1", name: "Typed too late", do: "save" };
      await tab.goto(`/admin/entries/${entries.draft.id}/edit/about`);
      await sendFrom(tab, `/admin/entries/${entries.draft.id}/save`, old);
    },
  },
  answer(
    ["a save without what it was begun from", "editor", 422],
    page("draft", "/edit/about"),
    page("draft", "/save"),
    {
      section: "about",
    },
  ),
];

const forms: DeskKind[] = [
  ...(["service", "guide", "organization", "location"] as EntryKind[]).flatMap((kind) =>
    sectionsOf(kind).flatMap(({ slug }) => [
      at(
        `the form of a ${kind} with much to say: ${slug}`,
        "editor",
        ({ full }) => `/admin/entries/${full[kind]}/edit/${slug}`,
      ),
    ]),
  ),
  ...sectionsOf("service").flatMap(({ slug }) => [
    at(
      `the form of a service with nothing to say: ${slug}`,
      "editor",
      ({ bare }) => `/admin/entries/${bare.service.id}/edit/${slug}`,
    ),
    at(
      `the form of a service in which all is wrong: ${slug}`,
      "editor",
      ({ wrong }) => `/admin/entries/${wrong.id}/edit/${slug}`,
    ),
  ]),
  at("the form for a viewer", "viewer", page("draft", "/edit/about")),
  at("the form of what was handed in", "editor", page("submitted", "/edit/about")),
  at("choosing an entry", "editor", page("draft", "/pick?section=about&field=organization_id")),
  at(
    "choosing an entry that is not there",
    "editor",
    page("draft", "/pick?section=about&field=organization_id&q=zxqzxq"),
  ),
  answer(
    ["choosing nothing of the list", "editor", 422],
    page("draft", "/pick?section=about&field=organization_id"),
    page("draft", "/picked"),
    { ...seen, section: "about", field: "organization_id" },
  ),
];

const others: DeskKind[] = [
  at("the account", "editor", "/admin/account"),
  answer(["a name that is none", "editor", 422], "/admin/account", "/admin/account/name"),
  at("another password", "editor", "/admin/account/password"),
  answer(
    ["another password that is too short", "editor", 422],
    "/admin/account/password",
    "/admin/account/password/change",
    {
      password: "short",
    },
  ),
  at("another e-mail address", "editor", "/admin/account/email"),
  answer(["an e-mail address that is none", "editor", 422], "/admin/account/email", "/admin/account/email/ask", {
    email: "x",
  }),
  at("a letter to another address that is over", "editor", "/admin/account/email/over"),
  answer(["backup codes", "viewer", 200], "/admin/account", "/admin/account/codes/new"),
  answer(["another authenticator", "viewer", 200], "/admin/account", "/admin/account/authenticator/begin"),
  at("the question for a code, once more", "editor", "/admin/confirm"),
  answer(["a wrong code, once more", "editor", 401], "/admin/confirm", "/admin/confirm/check", { "confirm-code": "1" }),
  at("people, for an administrator", "administrator", "/admin/people"),
  at("people, for an editor", "editor", "/admin/people"),
  at("a person", "administrator", ({ people }) => `/admin/people/${people.editor.id}`),
  answer(
    ["what would leave nobody in charge", "administrator", 409],
    "/admin/people",
    ({ people }) => `/admin/people/${people.administrator.id}/disable`,
  ),
  at("erasing a person", "administrator", ({ people }) => `/admin/people/${people.viewer.id}/erase`),
  at("inviting somebody", "administrator", "/admin/people/invite"),
  answer(["inviting nobody", "administrator", 422], "/admin/people/invite", "/admin/people/invite/send"),
  answer(["the link of an invitation", "administrator", 200], "/admin/people/invite", "/admin/people/invite/send", {
    ...{ email: "new@council.example", area, role: "viewer" },
  }),
  at("in bulk", "editor", "/admin/bulk"),
  at("in bulk, for a viewer", "viewer", "/admin/bulk"),
  at("columns of a file", "editor", "/admin/bulk/columns"),
  at("many entries", "publisher", `/admin/bulk/entries?area=${area}&kind=service`),
  answer(
    ["many entries, and nothing to do", "publisher", 422],
    `/admin/bulk/entries?area=${area}&kind=guide`,
    "/admin/bulk/apply",
    { area },
  ),
  {
    ...{ name: "what a file would do", as: "editor" },
    open: (tab) =>
      bringIn(tab, "kind,name,categories,url\nservice,Clinic that is new,dental,x\nservice,,dental,\nnone,x,,\n"),
  },
  { ...{ name: "a file that cannot be read", as: "editor", status: 422 }, open: (tab) => bringIn(tab, "a,b\n1,2\n") },
  at("comments", "editor", "/admin/comments"),
  at("a comment", "publisher", ({ comment }) => `/admin/comments/${comment}`),
  at("a comment for a viewer", "viewer", ({ comment }) => `/admin/comments/${comment}`),
  at("taking something out of a comment", "editor", ({ comment }) => `/admin/comments/${comment}/redact`),
  answer(
    ["an empty reply", "editor", 422],
    ({ comment }) => `/admin/comments/${comment}`,
    ({ comment }) => `/admin/comments/${comment}/reply`,
  ),
];

/** Chooses a file in the form for files, and sends it. */
async function bringIn(tab: Page, csv: string): Promise<void> {
  await tab.goto("/admin/bulk");
  await tab
    .locator('input[type="file"]')
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await answered(tab, () => tab.locator('form[action="/admin/bulk/check"] button[type="submit"]').click());
}

/** Every page of the desk, in every state that looks different. */
export const deskKinds: readonly DeskKind[] = [...entrances, ...lists, ...states, ...forms, ...others];
