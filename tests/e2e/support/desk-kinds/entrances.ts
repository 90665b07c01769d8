import { randomUUID } from "node:crypto";
import { signLink } from "../../../../lib/auth/signed-link";
import { makeInvitation } from "../../../../lib/db/invitations";
import { makeLink } from "../../../../lib/db/one-time-links";
import { makePerson, testPassword } from "../../../support/desk";
import { postDesk } from "../desk-site";
import { area, sendFrom, type World } from "../desk-world";
import { answer, at, type DeskKind } from "./desk-kind";

const invite = (db: World["db"]) =>
  makeInvitation(db, { email: `${randomUUID()}@b.example`, areaSlug: area, role: "editor", invitedBy: null });

/** Signing in, and what letters lead to. */
export const entrances: readonly DeskKind[] = [
  at("sign-in", null, "/admin/sign-in"),
  answer(["sign-in with the wrong password", null, 401], "/admin/sign-in", "/admin/sign-in/check", {
    email: "a@b.example",
  }),
  {
    ...{ name: "sign-in after too many tries", as: null, status: 429, shows: "/admin/sign-in" },
    open: async (tab) => {
      const tried = { email: `${randomUUID()}@b.example`, password: "wrong" };
      for (let tries = 0; tries < 10; tries++)
        await postDesk("/admin/sign-in/check", tried, { headers: { "X-Forwarded-For": `2001:db8:9::${tries}` } });
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/sign-in/check", tried);
    },
  },
  at("the question for a code", null, "/admin/sign-in/code"),
  {
    ...{ name: "a wrong code", as: null, status: 401, shows: "/admin/sign-in/code" },
    open: async (tab, { db }) => {
      const { email } = await makePerson(db, { areas: [area] });
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/sign-in/check", { email, password: testPassword });
      await sendFrom(tab, "/admin/sign-in/code/check", { code: "12345" });
    },
  },
  at("an invitation", null, async ({ db }) => `/admin/invitations/${await invite(db)}`),
  at("an invitation that was used", null, "/admin/invitations/used"),
  {
    ...{ name: "an invitation, filled in wrongly", as: null, status: 422, shows: "/admin/invitations/[token]" },
    open: async (tab, { db }) => {
      const token = await invite(db);
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/invitations/accept", { token, name: "", password: "short" });
    },
  },
  {
    ...{ name: "setting up the second step", as: null, shows: "/admin/second-factor" },
    open: async (tab, { db }) => {
      const token = await invite(db);
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/invitations/accept", { token, name: "Jo", password: "marble lantern seven kettles" });
    },
  },
  at("a forgotten password", null, "/admin/reset"),
  at("a letter on its way", null, "/admin/reset/sent"),
  at("a letter that is over", null, "/admin/reset/over"),
  at("a new password", null, async ({ db, people }) => `/admin/reset/${await makeLink(db, "reset", people.viewer.id)}`),
  answer(["a letter that was used before", null, 410], "/admin/reset/over", "/admin/reset/choose", { token: "used" }),
  answer(["an invitation, taken up too late", null, 410], "/admin/invitations/[token]", "/admin/invitations/accept", {
    ...{ token: "used", name: "Jo", password: "marble lantern seven kettles" },
  }),
  at("a council account without a second step", null, "/admin/sign-in/directory/second-step"),
  {
    ...{ name: "is it still correct?", as: null, shows: "/admin/still-correct/[link]/entry" },
    open: async (tab, { entries, people }) => {
      const about = { entryId: entries.published.id, number: 1, personId: people.editor.id };
      await tab.goto(`/admin/still-correct/${signLink("still-correct", about, new Date())}`);
    },
  },
  {
    ...{ name: "a letter that nobody sent", as: null, status: 410, shows: "/admin/still-correct/ended" },
    open: (tab) => tab.goto("/admin/still-correct/made-up"),
  },
  at("a letter that has ended", null, "/admin/still-correct/ended"),
  at("nobody may do this", null, "/admin/forbidden"),
];
