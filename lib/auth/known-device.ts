import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { derivedSecret } from "../process/derived-secret";
import { cookieFor, cookieIn } from "./cookie";

/** The cookie by which a device is known to those who have signed in on it, and the seconds for which it is. */
export const deviceCookieName = "__Host-desk.device";
const year = 365 * 24 * 60 * 60;

/** People who may share a device. */
const most = 4;

const markOf = (id: string, email: string) =>
  createHmac("sha256", derivedSecret("devices")).update(`${id} ${email}`).digest("base64url");

const marksIn = (headers: Headers): { id: string; mark: string }[] =>
  (cookieIn(headers, deviceCookieName) ?? "")
    .split("~", most)
    .map((one) => /^([\w-]{16})\.([\w-]{43})$/.exec(one))
    .flatMap((found) => (found ? [{ id: found[1] as string, mark: found[2] as string }] : []));

/**
 * The device that a request comes from, when the owner of this account has shown their second factor on it before; null
 * for any other. It opens nothing. It only gives its tries a count of their own, so that nobody can lock an owner out
 * by guessing from elsewhere.
 */
export const knownDevice = (headers: Headers, email: string): string | null =>
  marksIn(headers).find(({ id, mark }) => timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(id, email))))?.id ??
  null;

/** The `Set-Cookie` value that makes a device known to the owner of this account; nothing when it is already. */
export function knowDevice(headers: Headers, email: string): string[] {
  if (knownDevice(headers, email)) return [];
  const id = randomBytes(12).toString("base64url");
  const marks = [{ id, mark: markOf(id, email) }, ...marksIn(headers)].slice(0, most);
  return [cookieFor(deviceCookieName, marks.map((one) => `${one.id}.${one.mark}`).join("~"), year)];
}
