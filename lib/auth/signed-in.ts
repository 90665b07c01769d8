import { database } from "../db/client";
import { findEditor } from "../db/people/editors";
import { endSession, findSession, seeSession } from "../db/people/sessions";
import type { Editor } from "../editing/roles";
import { auth } from "./auth";

/**
 * Milliseconds after which somebody who did nothing is signed out (ASVS 7.3.1), and for which a second factor counts as
 * fresh.
 */
const longestIdle = 30 * 60_000;
const freshFor = 5 * 60_000;
/** A session is marked as used at most this often. */
const seenEvery = 60_000;

/**
 * Who is asking. `isVerified`: the second factor was shown in this session; before, the session opens nothing but the
 * pages that ask for it. `isFresh`: it was shown within five minutes, as changing people, factors and addresses asks
 * for. `endsAt`: when the session ends, whatever they do.
 */
export type SignedIn = {
  editor: Editor;
  sessionId: string;
  hasSecondFactor: boolean;
  isVerified: boolean;
  isFresh: boolean;
  endsAt: Date;
};

/**
 * Returns the person who sent a request with these headers, by its session cookie. Null without a session, and for a
 * person who may not sign in (any more).
 */
export async function findSignedIn(headers: Headers, now = new Date()): Promise<SignedIn | null> {
  if (!headers.get("cookie")?.includes("__Host-desk.session_token=")) return null;
  const asked = new Headers({ cookie: headers.get("cookie") ?? "" });
  const known = await auth().api.getSession({ headers: asked, query: { disableRefresh: true } });
  if (!known) return null;
  const db = database();
  const session = await findSession(db, known.session.id);
  const editor = await findEditor(db, known.user.id);
  if (!session || !editor) return null;
  if (now.getTime() - session.seenAt.getTime() > longestIdle) {
    await endSession(db, session.id);
    return null;
  }
  if (now.getTime() - session.seenAt.getTime() > seenEvery) await seeSession(db, session.id, now);
  const { hasSecondFactor, ...who } = editor;
  return {
    editor: who,
    sessionId: session.id,
    endsAt: session.expiresAt,
    hasSecondFactor,
    isVerified: session.verifiedAt !== null,
    isFresh: session.verifiedAt !== null && now.getTime() - session.verifiedAt.getTime() < freshFor,
  };
}
