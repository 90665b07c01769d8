import { randomBytes } from "node:crypto";
import { database } from "../db/client";
import { logPeople } from "../db/operations/events";
import { findPasswordHash } from "../db/people/accounts";
import { saveChallenge } from "../db/people/challenges";
import { findEditor } from "../db/people/editors";
import { countFailure } from "../db/people/failures";
import { takeUpInvitationsOf } from "../db/people/invitations";
import { endSession, findSessionByToken, verifySession } from "../db/people/sessions";
import { auth } from "./auth";
import { cookieFor } from "./cookie";
import { claimsOfRequest, type DirectoryClaims } from "./directory-claims";
import { directoryId } from "./directory-settings";
import { knowDevice } from "./known-device";
import { setUpSecondFactor } from "./second-factor-setup";
import {
  challengeCookieName,
  headersWith,
  sessionCookieName,
  signedValue,
  stateCookieName,
  tokenIn,
} from "./session-cookie";
import { signOut } from "./sign-out";
import { findSignedIn } from "./signed-in";
import type { Setup, Step } from "./steps";

/** Where everybody whom a directory signs in is sent by better-auth; anything else it says is a failure. */
const done = "/admin";

/**
 * Begins signing in with the directory: where the browser goes. `anew`: whoever is signed in there already signs in
 * again, so that it counts as shown just now.
 */
export async function beginDirectory(
  headers: Headers,
  { anew = false }: { anew?: boolean } = {},
): Promise<{ location: string; cookies: string[] }> {
  const answer = await auth().api.signInSocial({
    body: {
      provider: directoryId,
      callbackURL: done,
      errorCallbackURL: "/admin/sign-in",
      disableRedirect: true,
      additionalParams: anew ? { prompt: "login", max_age: "0" } : {},
    },
    headers: headersWith(headers, null),
    asResponse: true,
  });
  const { url } = answer.ok ? ((await answer.json()) as { url?: string }) : {};
  if (!url) throw new Error("The directory could not be reached.");
  return { location: url, cookies: answer.headers.getSetCookie() };
}

/** A person who has to set up a second factor: this session opens nothing else. */
type Unready = { outcome: "no second factor"; cookies: string[] };

/**
 * Takes somebody back from the directory. Only people who have an account or an open invitation come in. When the
 * directory says that it asked for a second factor, it counts; otherwise ours is asked for.
 */
export async function finishDirectory(
  query: Record<string, string>,
  headers: Headers,
): Promise<Exclude<Step, { outcome: "set up" | "too many" | "ended" }> | Unready> {
  const holder: { claims: DirectoryClaims | null } = { claims: null };
  const answer = await claimsOfRequest.run(holder, () =>
    auth().api.callbackOAuth({
      method: "GET",
      params: { id: directoryId },
      query,
      headers: headersWith(headers, stateCookieName),
      asResponse: true,
    }),
  );
  const cookies = answer.headers.getSetCookie();
  const token = answer.headers.get("location") === done ? tokenIn(cookies) : null;
  const session = await findSessionByToken(database(), token);
  const { claims } = holder;
  if (!session || !claims) {
    // Anybody can come here, as often as they like, and the log is for ever.
    await countFailure(database());
    return { outcome: "wrong" };
  }
  const editor = await findEditor(database(), session.userId);
  if (!editor) {
    await endSession(database(), session.id);
    return { outcome: "wrong" };
  }
  await signOut(headers);
  await takeUpInvitationsOf(database(), { id: editor.id, email: claims.email });
  if (claims.hasSecondFactor) {
    // Without its time it counts, but not as shown just now.
    await verifySession(database(), session.id, claims.at ?? new Date(Date.now() - 60 * 60_000));
    await logPeople(database(), editor.id, "signed in", null);
    return { outcome: "signed in", editorId: editor.id, cookies: [...cookies, ...knowDevice(headers, editor.email)] };
  }
  if (!editor.hasSecondFactor) return { outcome: "no second factor", cookies };
  await endSession(database(), session.id);
  return { outcome: "second factor", cookies: await beginChallenge(editor.id) };
}

/**
 * Begins the second factor of somebody whom the directory has signed in and who has none. Null for anybody else:
 * whoever has a password proves it first.
 */
export async function setUpAfterDirectory(headers: Headers): Promise<Setup | null> {
  const signedIn = await findSignedIn(headers);
  if (!signedIn || signedIn.isVerified || signedIn.hasSecondFactor) return null;
  if ((await findPasswordHash(database(), signedIn.editor.id)) !== null) return null;
  return setUpSecondFactor(headersWith(headers, sessionCookieName));
}

/** Seconds that somebody has for the second step. */
const seconds = 10 * 60;

/**
 * Begins the second step of signing in for somebody whose first step was done elsewhere, as better-auth does after a
 * password. Returns the cookies that the browser needs for it.
 */
async function beginChallenge(userId: string): Promise<string[]> {
  const id = `2fa-${randomBytes(15).toString("base64url")}`;
  await saveChallenge(database(), { id, userId }, new Date(Date.now() + seconds * 1000));
  return [cookieFor(challengeCookieName, await signedValue(id), seconds), cookieFor(sessionCookieName, "", 0)];
}
