import { database } from "../db/client";
import { changePassword, findByEmail, findPasswordHash, findReset, resetPassword } from "../db/people/accounts";
import { makeLink } from "../db/people/one-time-links";
import { resetLetter, tellOf } from "../mail/letters";
import { sendLater } from "../mail/send-later";
import { parseEmail } from "./email-address";
import { knowDevice } from "./known-device";
import { hashOf, isPassword } from "./password-hash";
import { countTry } from "./sign-in-limits";
import type { SignedIn } from "./signed-in";
import type { Client } from "./steps";

/**
 * Sends a reset letter to the account of this address, if there is one. The answer and its time are the same for every
 * address. "too many" counts the requests of one network; `retryAfter` is in seconds.
 */
export async function askForReset(
  typed: string,
  { network }: Pick<Client, "network">,
): Promise<{ outcome: "asked" } | { outcome: "too many"; retryAfter: number }> {
  const attempt = await countTry({ lettersOfNetwork: network });
  if (!attempt.allowed) return { outcome: "too many", retryAfter: attempt.retryAfter };
  const email = parseEmail(typed);
  sendLater(async () => {
    if (email === null || !(await countTry({ letters: email })).allowed) return null;
    const person = await findByEmail(database(), email);
    return person && resetLetter(person, await makeLink(database(), "reset", person.id));
  });
  return { outcome: "asked" };
}

/**
 * Sets the password that a link lets somebody choose. They are signed out everywhere, and sign in with both steps: a
 * link skips none. `cookies` make this device known, so that whoever locked them out by guessing does no more. The
 * password has been checked (password-issues.ts). "gone": the link was used or is too old.
 */
export async function chooseReset(
  token: string,
  password: string,
  { headers }: Pick<Client, "headers">,
): Promise<{ outcome: "done"; cookies: string[] } | { outcome: "gone" }> {
  if (!(await findReset(database(), token))) return { outcome: "gone" };
  const person = await resetPassword(database(), token, await hashOf(password));
  if (!person) return { outcome: "gone" };
  tellOf("reset", person);
  return { outcome: "done", cookies: knowDevice(headers, person.email) };
}

/**
 * Sets a new password for somebody who knows the old one, and signs them out everywhere else. The new one has been
 * checked.
 */
export async function choosePassword(
  { editor, sessionId }: SignedIn,
  old: string,
  password: string,
): Promise<{ outcome: "done" | "wrong" } | { outcome: "too many"; retryAfter: number }> {
  const attempt = await countTry({ challenge: `password ${sessionId}` });
  if (!attempt.allowed) return { outcome: "too many", retryAfter: attempt.retryAfter };
  const hash = await findPasswordHash(database(), editor.id);
  if (hash === null || old.length > 256 || !(await isPassword({ hash, password: old }))) return { outcome: "wrong" };
  await attempt.forgive();
  await changePassword(database(), editor.id, sessionId, await hashOf(password));
  tellOf("password", editor);
  return { outcome: "done" };
}
