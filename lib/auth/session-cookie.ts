import { randomBytes } from "node:crypto";
import { makeSignature } from "better-auth/crypto";
import { derivedSecret } from "./derived-secret";

/** The name of the cookie that a session is known by. */
export const sessionCookieName = "__Host-desk.session_token";

/** A new session token: 192 random bits. */
export const freshToken = (): string => randomBytes(24).toString("base64url");

/** What the cookie of the session with this token holds, as better-auth writes and reads it: the token and its signature. */
export const sessionCookieValue = async (token: string): Promise<string> =>
  encodeURIComponent(`${token}.${await makeSignature(token, derivedSecret("accounts"))}`);

/** The `Set-Cookie` value that gives a browser the session with this token, for so many seconds. */
export const sessionCookie = async (token: string, seconds: number): Promise<string> =>
  `${sessionCookieName}=${await sessionCookieValue(token)}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`;

/** The session token in the `Set-Cookie` values of an answer, or null when none of them gives one. */
export function tokenIn(cookies: readonly string[]): string | null {
  const start = `${sessionCookieName}=`;
  const value = cookies
    .find((one) => one.startsWith(start))
    ?.slice(start.length)
    .split(";", 1)[0];
  return value ? (decodeURIComponent(value).split(".")[0] ?? null) : null;
}
