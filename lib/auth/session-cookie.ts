import { randomBytes, timingSafeEqual } from "node:crypto";
import { makeSignature } from "better-auth/crypto";
import { derivedSecret } from "../process/derived-secret";
import { cookieFor, cookieIn } from "./cookie";

/** The names of the cookies that a session, and a sign-in between its two steps, are known by. */
export const sessionCookieName = "__Host-desk.session_token";
/** The cookie that holds a sign-in between its first and its second step. */
export const challengeCookieName = "__Host-desk.two_factor";

/** The cookie by which somebody who comes back from a directory is known to be who went there. */
export const stateCookieName = "__Host-desk.state";

/** Returns a new session token: 192 random bits. */
export const freshToken = (): string => randomBytes(24).toString("base64url");

/** Returns a value with its signature, as better-auth writes and reads its cookies. */
export const signedValue = async (value: string) => `${value}.${await makeSignature(value, derivedSecret("accounts"))}`;

/** Returns the `Set-Cookie` value that gives a browser the session with this token, for so many seconds. */
export const sessionCookie = async (token: string, seconds: number): Promise<string> =>
  cookieFor(sessionCookieName, await signedValue(token), seconds);

/**
 * Returns the value of a cookie that this installation has signed. Null without the cookie, or with another signature.
 */
export async function readSigned(headers: Headers, name: string): Promise<string | null> {
  const held = cookieIn(headers, name);
  const end = held?.lastIndexOf(".") ?? -1;
  if (held === null || end < 1) return null;
  const right = Buffer.from(await signedValue(held.slice(0, end)));
  const given = Buffer.from(held);
  return right.length === given.length && timingSafeEqual(right, given) ? held.slice(0, end) : null;
}

/** Returns the session token in the `Set-Cookie` values of an answer, or null when none of them gives one. */
export function tokenIn(cookies: readonly string[]): string | null {
  const start = `${sessionCookieName}=`;
  const value = cookies
    .find((one) => one.startsWith(start))
    ?.slice(start.length)
    .split(";", 1)[0];
  return value ? (decodeURIComponent(value).split(".")[0] ?? null) : null;
}

/**
 * Returns the headers of a request with this cookie of it only, or none, and the name of its browser: all that
 * better-auth is told.
 */
export function headersWith(headers: Headers, name: string | null): Headers {
  const value = name && cookieIn(headers, name);
  const told = new Headers(value === null ? {} : { cookie: `${name}=${encodeURIComponent(value)}` });
  const browser = headers.get("user-agent");
  if (browser) told.set("user-agent", browser.slice(0, 200));
  return told;
}
