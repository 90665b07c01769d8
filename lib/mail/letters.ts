import type { OpenInvitation } from "../db/people/invitations";
import { type Role, roleNames } from "../editing/roles";
import { type Mail, siteLink } from "./mail";
import { sendLater } from "./send-later";

/** The reader of a letter. */
export type Reader = { name: string; email: string };

const letter = (to: string, subject: string, ...parts: string[]): Mail => ({
  to,
  subject,
  text: [...parts, "The editors’ desk of the Health Local Offer", ""].join("\n\n"),
});

const ifNotYou = () =>
  `If this was not you, choose a new password now and tell an administrator of your area:\n${siteLink("/admin/reset")}`;

/** Returns an invitation, with the secret that its link ends in. */
export const invitationLetter = ({ email, areaName, role }: OpenInvitation, token: string): Mail =>
  letter(
    email,
    `Your invitation to the Local Offer of ${areaName}`,
    `You are invited to work on the Local Offer of ${areaName} as ${roleNames[role].name.toLowerCase()}: you may ${roleNames[role].may}.`,
    `Open this link within seven days. It works once.\n${siteLink(`/admin/invitations/${token}`)}`,
    "If you did not expect this, do nothing.",
  );

/** How somebody who has forgotten their password chooses another one. */
export const resetLetter = ({ name, email }: Reader, token: string): Mail =>
  letter(
    email,
    "Choose a new password",
    `Hello ${name},`,
    `Open this link within an hour to choose a new password. It works once.\n${siteLink(`/admin/reset/${token}`)}`,
    "If you did not ask for this, do nothing. Your password stays as it is.",
  );

/** Asks a new address whether it is its owner's. */
export const newAddressLetter = ({ name, email }: Reader, token: string): Mail =>
  letter(
    email,
    "Is this your email address?",
    `Hello ${name},`,
    `You want to sign in to the editors’ desk with this address. Open this link within an hour, while you are signed in.\n${siteLink(`/admin/account/email/${token}`)}`,
    "If you did not ask for this, do nothing.",
  );

/** The sentence for each change of an account. */
const done = {
  password: "Your password was changed. You were signed out everywhere else.",
  reset: "A new password was chosen with a link that was sent to this address. You were signed out everywhere.",
  authenticator: "Another authenticator app was set up for your account. You were signed out everywhere else.",
  "backup codes": "New backup codes were made for your account. The old ones do not work any more.",
  "second step gone":
    "An administrator took your second step away, because you asked for it. Sign in with your password to set up another one.",
  address: "Another email address is used for your account from now on. You do not sign in with this one any more.",
} as const;

/** Sends a person a letter about a change of their account. */
export const tellOf = (what: keyof typeof done, { name, email }: Reader): void =>
  sendLater(async () => letter(email, "Your account was changed", `Hello ${name},`, done[what], ifNotYou()));

/** Sends a publisher of an area a letter: an administrator holds the link by which an account is made there. */
export const tellOfShownLink = (
  { name, email }: Reader,
  { by, invited, areaName, role }: { by: string; invited: string; areaName: string; role: Role },
): void =>
  sendLater(async () =>
    letter(
      email,
      `An invitation to the Local Offer of ${areaName}`,
      `Hello ${name},`,
      `${by} invited ${invited} as ${roleNames[role].name.toLowerCase()}, and was shown the link, because this site has no mail server. Whoever has the link can make that account.`,
      `If you do not know ${invited}, ask ${by}. You see who works for ${areaName} at ${siteLink("/admin/people")}`,
    ),
  );

/** Returns the letter that warns a person: a stranger knows their password and guesses codes. */
export const guessedCodesLetter = ({ name, email }: Reader): Mail =>
  letter(
    email,
    "Somebody may know your password",
    `Hello ${name},`,
    "Somebody typed your right password, and then many wrong codes. They are not in. They may know your password.",
    ifNotYou(),
  );
