import { database } from "../db/client";
import { logPeople } from "../db/operations/events";
import { endSession, findSession, renewSession } from "../db/people/sessions";
import { spendCode } from "../db/people/spent-codes";
import { tokenHash } from "../db/people/token-hash";
import { longestSession } from "./auth";
import { freshToken, headersWith, sessionCookie, sessionCookieName } from "./session-cookie";
import { countTry } from "./sign-in-limits";
import type { SignedIn } from "./signed-in";
import type { Client, Step } from "./steps";
import { askAbout, parseCode } from "./typed-code";

/**
 * Asks a signed-in person for the second factor again: changing people, factors or addresses needs it. Their session
 * gets another token. Five wrong codes end the session, so that a stolen one cannot be used to guess.
 */
export async function confirmSecondFactor(
  { editor, sessionId }: SignedIn,
  typed: string,
  { headers }: Client,
): Promise<Step> {
  const attempt = await countTry({ challenge: sessionId });
  if (!attempt.allowed) {
    await endSession(database(), sessionId);
    return { outcome: "ended" };
  }
  const code = parseCode(typed);
  const answer = code && (await askAbout(code, headersWith(headers, sessionCookieName)));
  const isRight = answer?.ok && (code?.kind === "backup" || (await spendCode(database(), editor.id, code?.code ?? "")));
  if (!isRight) {
    await logPeople(database(), editor.id, "second factor failed", null);
    return { outcome: "wrong" };
  }
  await attempt.forgive();
  const token = freshToken();
  const now = new Date();
  const session = await findSession(database(), sessionId);
  await renewSession(database(), sessionId, tokenHash(token), now);
  const left = session ? Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000) : longestSession;
  return { outcome: "signed in", editorId: editor.id, cookies: [await sessionCookie(token, Math.max(1, left))] };
}
