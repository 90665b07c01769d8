import { randomBytes } from "node:crypto";
import { database } from "../db/client";
import { saveChallenge } from "../db/people/challenges";
import { cookieFor } from "./cookie";
import { challengeCookieName, sessionCookieName, signedValue } from "./session-cookie";

/** Seconds that somebody has for the second step. */
const seconds = 10 * 60;

/**
 * Begins the second step of signing in for somebody whose first step was done elsewhere, as better-auth does after a
 * password. Gives the cookies that the browser needs for it.
 */
export async function beginChallenge(userId: string): Promise<string[]> {
  const id = `2fa-${randomBytes(15).toString("base64url")}`;
  await saveChallenge(database(), { id, userId }, new Date(Date.now() + seconds * 1000));
  return [cookieFor(challengeCookieName, await signedValue(id), seconds), cookieFor(sessionCookieName, "", 0)];
}
