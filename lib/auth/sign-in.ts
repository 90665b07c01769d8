import { database } from "../db/client";
import { mayEnter } from "../db/people/editors";
import { countFailure } from "../db/people/failures";
import { endSession, findSessionByToken } from "../db/people/sessions";
import { auth } from "./auth";
import { parseEmail } from "./email-address";
import { knownDevice } from "./known-device";
import { headersAfter, setUpSecondFactor } from "./second-factor-setup";
import { headersWith, tokenIn } from "./session-cookie";
import { countPassword, countTry } from "./sign-in-limits";
import { signOut } from "./sign-out";
import type { Client, Step } from "./steps";

/** The longest password, in characters. Longer ones are refused before any work. */
const longestPassword = 128;

/**
 * The first step: email and password. Unknown, known and disabled accounts get the same answer after the same work. An
 * account with a second factor is asked for it; one without must set one up before it may do anything. Whoever was
 * signed in on this browser is not any more.
 */
export async function signIn(typed: string, password: string, { headers, network }: Client): Promise<Step> {
  const email = parseEmail(typed);
  const device = email && knownDevice(headers, email);
  const attempt = device
    ? await countTry({ device: `${email} ${device}` })
    : await countPassword(email, typed.slice(0, 254), network);
  if (!attempt.allowed) return { outcome: "too many", retryAfter: attempt.retryAfter };
  if (email === null || password.length > 2 * longestPassword || [...password].length > longestPassword) {
    return { outcome: "wrong" };
  }
  const answer = await auth().api.signInEmail({
    body: { email, password },
    headers: headersWith(headers, null),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error("Nobody could be signed in.");
  if (!answer.ok) {
    await countFailure(database());
    return { outcome: "wrong" };
  }
  const cookies = answer.headers.getSetCookie();
  if (!(await mayEnter(database(), email))) {
    await endSessionIn(cookies);
    await countFailure(database());
    return { outcome: "wrong" };
  }
  await attempt.forgive();
  await signOut(headers);
  const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
  if (twoFactorRedirect) return { outcome: "second factor", cookies };
  return { outcome: "set up", cookies, setup: await setUpSecondFactor(headersAfter(cookies), password) };
}

async function endSessionIn(cookies: readonly string[]): Promise<void> {
  const token = tokenIn(cookies);
  const session = await findSessionByToken(database(), token);
  if (session) await endSession(database(), session.id);
}
