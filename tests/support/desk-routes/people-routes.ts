import { randomUUID } from "node:crypto";
import { makeInvitation } from "../../../lib/db/people/invitations";
import { makeLink } from "../../../lib/db/people/one-time-links";
import { codeNow, startSession, testPassword } from "../desk";
import {
  administratorsPage,
  answerOnly,
  byAdministrators,
  byThemselves,
  type Cell,
  type DeskRoute,
  deskPage,
} from "./desk-route";

const aColleague = ({ colleague }: Cell) => ({ id: colleague.id });
const inTheirArea = ({ entry }: Cell) => ({ area: entry.area, role: "viewer" });

/** An invitation to the entry's area that is not taken up. */
async function invitation({ db, entry }: Cell) {
  const email = `${randomUUID()}@council.example`;
  await makeInvitation(db, { email, areaSlug: entry.area, role: "viewer", invitedBy: null });
  return { id: (await db.invitation.findFirstOrThrow({ where: { email } })).id };
}

/** A link that was sent to the address that whoever asks wants to sign in with. */
const newAddress = async ({ db, person }: Cell) => ({
  token: await makeLink(db, "address", person.id, `${randomUUID()}@council.example`),
});

/** An answer to a post that shows something once. */
const shown = { own: "401 401 200 200 200 200", isFresh: true } as const;
const shownToAdministrators = { ...byAdministrators, own: "401 401 403 403 403 200" } as const;

/** One's own account, and the people of an area, who are its administrators' business. */
export const peopleRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/account", ...deskPage },
  { ask: "GET /admin/account/password", ...deskPage },
  { ask: "GET /admin/account/email", ...deskPage },
  { ask: "GET /admin/account/email/[token]", own: "303 303 200 200 200 200", names: newAddress },
  { ask: "GET /admin/account/email/[token]/open", ...deskPage, names: newAddress },
  { ask: "GET /admin/account/email/over", ...deskPage },
  { ask: "GET /admin/account/authenticator", ...answerOnly },
  { ask: "GET /admin/account/backup-codes", ...answerOnly },
  { ask: "GET /admin/confirm", ...deskPage },
  {
    ask: "POST /admin/confirm/check",
    ...byThemselves,
    fields: ({ person }) => ({ "confirm-code": codeNow(person.secret) }),
  },
  { ask: "POST /admin/account/name", ...byThemselves, fields: { name: "Sam Other" } },
  {
    ask: "POST /admin/account/password/change",
    ...byThemselves,
    fields: { old: testPassword, password: "marble lantern seven kettles" },
  },
  {
    ask: "POST /admin/account/email/ask",
    ...byThemselves,
    isFresh: true,
    fields: () => ({ email: `${randomUUID()}@council.example` }),
  },
  {
    ask: "POST /admin/account/email/take",
    ...byThemselves,
    isFresh: true,
    fields: newAddress,
  },
  { ask: "POST /admin/account/authenticator/begin", ...shown },
  // Nothing was begun that could be finished.
  { ask: "POST /admin/account/authenticator/finish", own: "401 401 410 410 410 410", isFresh: true },
  { ask: "POST /admin/account/codes/new", ...shown },
  { ask: "POST /admin/account/record", ...shown },
  {
    ask: "POST /admin/account/sessions/end",
    ...byThemselves,
    fields: async ({ db, person }) => ({ session: (await startSession(db, person)).sessionId }),
  },
  { ask: "POST /admin/account/sessions/end-others", ...byThemselves },

  { ask: "GET /admin/people", ...deskPage },
  { ask: "GET /admin/people/invite", ...administratorsPage, other: "404 404 404 200" },
  { ask: "GET /admin/people/invited", ...answerOnly },
  { ask: "GET /admin/people/[id]", ...administratorsPage, names: aColleague },
  { ask: "GET /admin/people/[id]/erase", ...administratorsPage, names: aColleague },
  {
    // Without a mail server the answer is the link, to be given to the person.
    ask: "POST /admin/people/invite/send",
    ...shownToAdministrators,
    other: "403 403 403 404",
    fields: (cell) => ({ ...inTheirArea(cell), email: `${randomUUID()}@council.example` }),
  },
  { ask: "POST /admin/people/invitations/[id]/again", ...shownToAdministrators, names: invitation },
  { ask: "POST /admin/people/invitations/[id]/revoke", ...byAdministrators, names: invitation },
  { ask: "POST /admin/people/[id]/role", ...byAdministrators, names: aColleague, fields: inTheirArea },
  { ask: "POST /admin/people/[id]/remove", ...byAdministrators, names: aColleague, fields: inTheirArea },
  { ask: "POST /admin/people/[id]/disable", ...byAdministrators, names: aColleague },
  { ask: "POST /admin/people/[id]/enable", ...byAdministrators, names: aColleague },
  { ask: "POST /admin/people/[id]/second-factor", ...byAdministrators, names: aColleague },
  { ask: "POST /admin/people/[id]/record", ...shownToAdministrators, names: aColleague },
  { ask: "POST /admin/people/[id]/erase/confirm", ...byAdministrators, names: aColleague },
];
