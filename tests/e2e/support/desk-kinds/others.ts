import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeLink } from "../../../../lib/db/people/one-time-links";
import { keepPost } from "../../../../lib/db/people/unsent-posts";
import { answered, area } from "../desk-world";
import { answer, at, type DeskKind, rare } from "./desk-kind";

/** Accounts, people, files, many entries at once, and comments. */
export const others: readonly DeskKind[] = [
  at("nothing that could not be sent", "viewer", "/admin/unsent"),
  {
    name: "what was typed and could not be sent",
    as: "editor",
    shows: "/admin/unsent",
    open: async (page, { db, people, entries }) => {
      const action = `/admin/entries/${entries.draft.id}/save`;
      await keepPost(db, people.editor.id, {
        action,
        fields: [["contacts.0.email", `${"long".repeat(40)}@a.example`]],
      });
      await page.goto("/admin/unsent");
    },
  },
  at("what is too long to be saved", "editor", "/admin/too-long?what=form&size=1.5&back=/admin/entries"),
  rare(at("a file that is too large", "editor", "/admin/too-long?what=file&size=2.5&back=/admin/bulk")),
  at("a form that somebody else wrote", "editor", "/admin/other-person?kept=1"),
  at("the account", "editor", "/admin/account"),
  rare(answer(["a name that is none", "editor", 422], "/admin/account", "/admin/account/name")),
  at("another password", "editor", "/admin/account/password"),
  rare(
    answer(
      ["another password that is too short", "editor", 422],
      "/admin/account/password",
      "/admin/account/password/change",
      {
        password: "short",
      },
    ),
  ),
  at("another email address", "editor", "/admin/account/email"),
  answer(["an email address that is none", "editor", 422], "/admin/account/email", "/admin/account/email/ask", {
    email: "x",
  }),
  {
    name: "a letter to another address that is over",
    as: "editor",
    status: 410,
    shows: "/admin/account/email/over",
    open: (page) => page.goto("/admin/account/email/used"),
  },
  {
    name: "a letter to another address",
    as: "editor",
    shows: "/admin/account/email/[token]/open",
    open: async (page, { db, people }) => {
      const token = await makeLink(db, "address", people.editor.id, "other@council.example");
      await page.goto(`/admin/account/email/${token}`);
    },
  },
  rare(at("a name that was saved", "editor", "/admin/account?done=name")),
  answer(["backup codes", "viewer", 200], "/admin/account/backup-codes", "/admin/account/codes/new"),
  answer(
    ["another authenticator", "viewer", 200],
    "/admin/account/authenticator",
    "/admin/account/authenticator/begin",
  ),
  at("the question for a code, once more", "editor", "/admin/confirm"),
  rare(
    answer(["a wrong code, once more", "editor", 401], "/admin/confirm", "/admin/confirm/check", {
      "confirm-code": "1",
    }),
  ),
  at("people, for an administrator", "administrator", "/admin/people"),
  rare(at("people, for an editor", "editor", "/admin/people")),
  at("a person", "administrator", ({ people }) => `/admin/people/${people.editor.id}`),
  answer(
    ["what would leave nobody in charge", "administrator", 409],
    "/admin/people/[id]",
    ({ people }) => `/admin/people/${people.administrator.id}/disable`,
  ),
  at("erasing a person", "administrator", ({ people }) => `/admin/people/${people.viewer.id}/erase`),
  at("inviting somebody", "administrator", "/admin/people/invite"),
  rare(
    answer(["inviting nobody", "administrator", 422], "/admin/people/invite", "/admin/people/invite/send", { area }),
  ),
  answer(["the link of an invitation", "administrator", 200], "/admin/people/invited", "/admin/people/invite/send", {
    email: "new@council.example",
    area,
    role: "viewer",
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
    name: "what a file would do",
    as: "editor",
    shows: "/admin/bulk/files/[file]",
    open: (tab) =>
      bringIn(tab, "kind,name,categories,url\nservice,Clinic that is new,dental,x\nservice,,dental,\nnone,x,,\n"),
  },
  {
    name: "a file that cannot be read",
    as: "editor",
    status: 422,
    shows: "/admin/bulk",
    open: (tab) => bringIn(tab, "a,b\n1,2\n"),
  },
  {
    name: "the rows of a file that cannot be used",
    as: "editor",
    shows: "/admin/bulk/files/[file]",
    open: async (tab) => {
      await bringIn(tab, "kind,name,categories,url\nservice,Clinic that is new,dental,x\nservice,,dental,\n");
      await answered(tab, () => tab.getByRole("link", { name: /^Cannot be used/ }).click());
    },
  },
  {
    name: "what a file has made",
    as: "editor",
    shows: "/admin/bulk/files/[file]",
    open: async (tab) => {
      await bringIn(tab, `kind,name,summary\nservice,Clinic ${randomUUID()},Help.\n`);
      await answered(tab, () => tab.getByRole("button", { name: "Make 1 draft" }).click());
    },
  },
  at("open data of somebody else", "editor", ({ feed }) => `/admin/bulk/feeds/${feed}`),
  at("what was done to many", "publisher", ({ done }) => `/admin/bulk/done/${done}`),
  at("comments", "editor", "/admin/comments"),
  rare(at("no comments", "editor", "/admin/comments?q=zxqzxq&status=closed")),
  at(
    "a comment that was answered and closed",
    "publisher",
    ({ answeredComment }) => `/admin/comments/${answeredComment}`,
  ),
  rare(
    answer(
      ["an answer that somebody else wrote meanwhile", "editor", 409],
      "/admin/comments/[id]",
      ({ answeredComment }) => `/admin/comments/${answeredComment}/respond`,
      { text: "Other words", revision: "0" },
    ),
  ),
  at("a comment", "publisher", ({ comment }) => `/admin/comments/${comment}`),
  rare(at("a comment for a viewer", "viewer", ({ comment }) => `/admin/comments/${comment}`)),
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
