import { randomUUID } from "node:crypto";
import { makeInvitation } from "../../../lib/db/people/invitations";
import { makeLink } from "../../../lib/db/people/one-time-links";
import { signLink } from "../../../lib/process/signed-link";
import { answerOnly, byThemselves, type Cell, type DeskRoute, deskPage, openPage } from "./desk-route";

const password = "marble lantern seven kettles";

/** An invitation to the entry's area for this address. */
const invite = ({ db, entry }: Cell, email = `${randomUUID()}@council.example`) =>
  makeInvitation(db, { email, areaSlug: entry.area, role: "editor", invitedBy: null });

const invitationOf = async (cell: Cell) => ({ token: await invite(cell) });

const resetOf = async ({ db, colleague }: Cell) => ({ token: await makeLink(db, "reset", colleague.id) });

/** The link in a letter to whoever asks, about what is public. */
const letter = ({ entry, person }: Cell) => ({
  token: signLink("still-correct", { entryId: entry.id, number: entry.number, personId: person.id }, new Date()),
});

const wrong = { own: "401 401 401 401 401 401" } as const;
const done = { own: "303 303 303 303 303 303" } as const;

/** What people use who are not signed in: it is open to everybody, and letters stand for whom they were sent to. */
export const signInRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/sign-in", ...openPage },
  { ask: "GET /admin/sign-in/code", ...openPage },
  { ask: "GET /admin/forbidden", ...openPage },
  { ask: "GET /admin/missing", ...openPage },
  { ask: "GET /admin/second-factor", ...answerOnly },
  { ask: "POST /admin/sign-in/check", ...wrong, fields: () => ({ email: `${randomUUID()}@b.example`, password }) },
  { ask: "POST /admin/sign-in/code/check", ...wrong, fields: { code: "123456" } },
  // Without a directory of the council's, its links lead to signing in with a password.
  { ask: "GET /admin/sign-in/directory", ...done },
  { ask: "GET /admin/sign-in/directory/back", ...done },
  { ask: "GET /admin/sign-in/directory/second-step", ...openPage },
  { ask: "POST /admin/sign-in/directory/set-up", ...wrong },
  { ask: "POST /admin/second-factor/confirm", ...wrong, fields: { code: "123456" } },
  { ask: "POST /admin/sign-out", ...done },
  { ask: "POST /admin/stay", ...byThemselves },
  { ask: "GET /admin/too-long", ...deskPage },
  { ask: "GET /admin/other-person", ...deskPage },
  { ask: "GET /admin/unsent", ...deskPage },
  { ask: "POST /admin/unsent/[id]/drop", ...byThemselves },

  { ask: "GET /admin/invitations/[token]", ...openPage, names: invitationOf },
  { ask: "GET /admin/invitations/[token]/open", ...openPage, names: invitationOf },
  { ask: "GET /admin/invitations/over", ...openPage },
  {
    ask: "POST /admin/invitations/accept",
    ...openPage,
    fields: async (cell) => ({ token: await invite(cell), name: "Jo New", password }),
  },
  {
    ask: "POST /admin/invitations/take-up",
    ...byThemselves,
    fields: async (cell) => ({ token: await invite(cell, cell.person.email) }),
  },

  { ask: "GET /admin/reset", ...openPage },
  { ask: "GET /admin/reset/sent", ...openPage },
  { ask: "GET /admin/reset/over", ...openPage },
  { ask: "GET /admin/reset/[token]", ...openPage, names: resetOf },
  { ask: "GET /admin/reset/[token]/open", ...openPage, names: resetOf },
  { ask: "POST /admin/reset/ask", ...done, fields: ({ colleague }) => ({ email: colleague.email }) },
  { ask: "POST /admin/reset/choose", ...done, fields: async (cell) => ({ ...(await resetOf(cell)), password }) },

  // The link stands for whoever was sent it: no session is asked for, but they must be able to write in the area now.
  {
    ask: "GET /admin/still-correct/[token]",
    own: "410 200 410 200 200 200",
    other: "410 410 410 410",
    names: letter,
  },
  {
    ask: "GET /admin/still-correct/[token]/open",
    own: "307 200 307 200 200 200",
    other: "307 307 307 307",
    names: letter,
  },
  {
    ask: "POST /admin/still-correct/[token]/confirm",
    own: "410 303 410 303 303 303",
    other: "410 410 410 410",
    names: letter,
  },
  { ask: "GET /admin/still-correct/over", ...openPage },
];
