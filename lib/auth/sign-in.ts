import { database } from "../db/client";
import { findEditor, mayEnter } from "../db/editors";
import { logPeople } from "../db/events";
import { endSession, findSessionByHash, verifySession } from "../db/sessions";
import { spendCode } from "../db/spent-codes";
import { auth } from "./auth";
import { tokenHash } from "./hashed-tokens";
import { countTry } from "./sign-in-limits";

/** What came of a step of signing in. `cookies` are `Set-Cookie` values for the browser. */
export type Step =
  | { outcome: "signed in" | "second factor"; cookies: string[] }
  | { outcome: "set up"; cookies: string[]; setup: Setup }
  | { outcome: "wrong"; cookies: string[] }
  | { outcome: "too many"; retryAfter: number };

/** What an authenticator app needs, and the codes that help when it is lost. Shown once. */
export type Setup = { uri: string; backupCodes: string[] };

/** The longest password that is looked at; longer ones are refused before any work. */
const longestPassword = 128;
const wrong: Step = { outcome: "wrong", cookies: [] };

/** The longest text that is taken for an e-mail address (RFC 5321). */
const longestEmail = 254;

/**
 * The first step: e-mail and password. Unknown, known and disabled accounts get the same answer after the same work. An account
 * with a second factor is asked for it; one without must set one up before it may do anything.
 */
export async function signIn(email: string, password: string, network: string): Promise<Step> {
  const attempt = await countTry(email, network);
  if (!attempt.allowed) return { outcome: "too many", retryAfter: attempt.retryAfter };
  if ([...password].length > longestPassword || email.length > longestEmail) return wrong;
  const answer = await auth().api.signInEmail({
    body: { email: email.trim().toLowerCase(), password },
    headers: new Headers(),
    asResponse: true,
  });
  if (!answer.ok) {
    await logPeople(database(), "sign-in", "sign-in failed", null);
    return wrong;
  }
  const body = (await answer.json()) as { twoFactorRedirect?: boolean; token?: string };
  const cookies = answer.headers.getSetCookie();
  if (!(await mayEnter(database(), email.trim().toLowerCase()))) {
    if (body.token) await endSession(database(), await sessionOf(body.token));
    return wrong;
  }
  if (body.twoFactorRedirect) {
    await attempt.forgive();
    return { outcome: "second factor", cookies };
  }
  await attempt.forgive();
  return { outcome: "set up", cookies, setup: await setUpSecondFactor(cookies, password) };
}

/** Begins the second factor of the person whom these cookies sign in, anew each time until its first code was shown. */
export async function setUpSecondFactor(cookies: readonly string[], password: string): Promise<Setup> {
  const cookie = cookies.map((one) => one.split(";", 1)[0]).join("; ");
  const begun = await auth().api.enableTwoFactor({ body: { password }, headers: new Headers({ cookie }) });
  if (begun.method !== "totp") throw new Error("The second factor is an authenticator app.");
  return { uri: begun.totpURI, backupCodes: begun.backupCodes };
}

const sessionOf = async (token: string): Promise<string> =>
  (await findSessionByHash(database(), tokenHash(token)))?.id ?? "";

/** Digits of a one-time code, however they were typed ("123 456"). A backup code is letters and digits with a hyphen. */
const digitsOf = (typed: string) => typed.replace(/[\s-]/g, "");

/**
 * The second step: a code of the authenticator app, or one of the backup codes. `headers` hold the cookies that the first
 * step gave. A code is taken once, also while it would still be right. Also how a second factor is set up, with the first
 * code, and how somebody who is signed in shows it again.
 */
export async function showSecondFactor(headers: Headers, typed: string, network: string): Promise<Step> {
  const asked = new Headers({ cookie: headers.get("cookie") ?? "" });
  const code = digitsOf(typed);
  const isTotp = /^\d{6}$/.test(code);
  const attempt = await countTry(`code ${tokenHash(cookieOfChallenge(asked))}`, network);
  if (!attempt.allowed) return { outcome: "too many", retryAfter: attempt.retryAfter };
  if (typed.length > 64) return wrong;
  const answer = isTotp
    ? await auth().api.verifyTOTP({ body: { code }, headers: asked, asResponse: true })
    : await auth().api.verifyBackupCode({ body: { code: typed.trim() }, headers: asked, asResponse: true });
  if (!answer.ok) {
    await logPeople(database(), "sign-in", "second factor failed", null);
    return { outcome: "wrong", cookies: answer.headers.getSetCookie() };
  }
  const { token, user } = (await answer.json()) as { token?: string; user?: { id: string } };
  const cookies = answer.headers.getSetCookie();
  // Setting up makes a new session, whose token is in the cookie only.
  const fresh = sessionCookie(cookies) ?? token ?? "";
  const sessionId = await sessionOf(fresh);
  const editor = user && (await findEditor(database(), user.id));
  if (!editor || (isTotp && !(await spendCode(database(), user.id, code)))) {
    await endSession(database(), sessionId);
    return wrong;
  }
  await attempt.forgive();
  await verifySession(database(), sessionId, new Date());
  await logPeople(database(), user.id, "signed in", null);
  return { outcome: "signed in", cookies };
}

const cookieOfChallenge = (headers: Headers) =>
  /__Host-desk\.(?:two_factor|session_token)=([^;]+)/.exec(headers.get("cookie") ?? "")?.[1] ?? "";

/** The session token that an answer sets, or null. The cookie holds "token.signature". */
function sessionCookie(cookies: readonly string[]): string | null {
  const value = cookies.map((one) => /^__Host-desk\.session_token=([^;]+)/.exec(one)?.[1]).find(Boolean);
  return value ? (decodeURIComponent(value).split(".")[0] ?? null) : null;
}
