import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedSecret } from "./derived-secret";

/** What a link in a mail lets somebody say without an account. */
export type LinkPurpose = "still-correct";

/** What a signed link is about: the entry, the number of the edition that was looked at, and to whom it was sent. */
export type LinkSubject = { entryId: string; number: number; personId: string };

/** Milliseconds for which a link is good. */
const goodFor = 30 * 24 * 60 * 60_000;

const signature = (purpose: LinkPurpose, payload: string): string =>
  createHmac("sha256", derivedSecret("signed-link"))
    .update(JSON.stringify([purpose, payload]))
    .digest("base64url");

/**
 * Returns the text of a link that only this installation can make, good for 30 days. It is signed with HMAC-SHA-256
 * over purpose, entry, edition, person and expiry. It may be used more than once, so its effect must be the same the
 * second time.
 */
export function signLink(purpose: LinkPurpose, { entryId, number, personId }: LinkSubject, now: Date): string {
  const payload = Buffer.from(JSON.stringify([entryId, number, personId, now.getTime() + goodFor])).toString(
    "base64url",
  );
  return `${payload}.${signature(purpose, payload)}`;
}

/**
 * Returns the subject of a link for this purpose. Null when this installation did not make it, or its 30 days are over.
 */
export function readSignedLink(purpose: LinkPurpose, text: string, now: Date): LinkSubject | null {
  const [payload = "", mac = "", ...more] = text.split(".");
  // Compared as text: many texts decode to the same bytes, and only the one that was made is an address of this site.
  const right = Buffer.from(signature(purpose, payload));
  const given = Buffer.from(mac);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  // Only what this installation wrote is read.
  const [entryId, number, personId, until] = JSON.parse(Buffer.from(payload, "base64url").toString());
  return now.getTime() < until ? { entryId, number, personId } : null;
}
