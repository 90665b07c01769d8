import { randomUUID } from "node:crypto";
import { makeInvitation } from "../../../../lib/db/people/invitations";
import { makeLink } from "../../../../lib/db/people/one-time-links";
import { signLink } from "../../../../lib/process/signed-link";
import { makePerson, testPassword } from "../../../support/desk";
import { postDesk } from "../desk-site";
import { area, sendFrom, type World } from "../desk-world";
import { answer, at, type DeskKind, letter, rare } from "./desk-kind";

const invite = (db: World["db"]) =>
  makeInvitation(db, { email: `${randomUUID()}@b.example`, areaSlug: area, role: "editor", invitedBy: null });

// Drawn at the addresses above them, which look at what the letter holds.
const invitation = "/admin/invitations/[token]/open";
const newPassword = "/admin/reset/[token]/open";

/** Signing in, and what letters lead to. */
export const entrances: readonly DeskKind[] = [
  at("sign-in", null, "/admin/sign-in"),
  answer(["sign-in with the wrong password", null, 401], "/admin/sign-in", "/admin/sign-in/check", {
    email: "a@b.example",
  }),
  rare({
    name: "sign-in after too many tries",
    as: null,
    status: 429,
    shows: "/admin/sign-in",
    open: async (tab) => {
      const tried = { email: `${randomUUID()}@b.example`, password: "wrong" };
      for (let tries = 0; tries < 10; tries++)
        await postDesk("/admin/sign-in/check", tried, { headers: { "X-Forwarded-For": `2001:db8:9::${tries}` } });
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/sign-in/check", tried);
    },
  }),
  at("the question for a code", null, "/admin/sign-in/code"),
  rare({
    name: "a wrong code",
    as: null,
    status: 401,
    shows: "/admin/sign-in/code",
    open: async (tab, { db }) => {
      const { email } = await makePerson(db, { areas: [area] });
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/sign-in/check", { email, password: testPassword });
      await sendFrom(tab, "/admin/sign-in/code/check", { code: "12345" });
    },
  }),
  letter("an invitation", invitation, async ({ db }) => `/admin/invitations/${await invite(db)}`),
  letter("an invitation that was used", "/admin/invitations/over", "/admin/invitations/used", 410),
  rare({
    name: "an invitation, filled in wrongly",
    as: null,
    status: 422,
    shows: invitation,
    open: async (tab, { db }) => {
      const token = await invite(db);
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/invitations/accept", { token, name: "", password: "short" });
    },
  }),
  {
    name: "setting up the second step",
    as: null,
    shows: "/admin/second-factor",
    open: async (tab, { db }) => {
      const token = await invite(db);
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/invitations/accept", { token, name: "Jo", password: "marble lantern seven kettles" });
    },
  },
  at("a forgotten password", null, "/admin/reset"),
  at("a letter on its way", null, "/admin/reset/sent"),
  letter("a letter that is over", "/admin/reset/over", "/admin/reset/used", 410),
  letter("a new password", newPassword, async ({ db, people }) => {
    return `/admin/reset/${await makeLink(db, "reset", people.viewer.id)}`;
  }),
  rare({
    name: "a new password that is too short",
    as: null,
    status: 422,
    shows: newPassword,
    open: async (tab, { db, people }) => {
      const token = await makeLink(db, "reset", people.viewer.id);
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, "/admin/reset/choose", { token, password: "short" });
    },
  }),
  at("a council account without a second step", null, "/admin/sign-in/directory/second-step"),
  letter("is it still correct?", "/admin/still-correct/[token]/open", ({ entries, people }) => {
    const about = { entryId: entries.published.id, number: 1, personId: people.editor.id };
    return `/admin/still-correct/${signLink("still-correct", about, new Date())}`;
  }),
  letter("a letter that has ended", "/admin/still-correct/over", "/admin/still-correct/made-up", 410),
  at("nobody may do this", null, "/admin/forbidden"),
];
