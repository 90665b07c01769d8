import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { z } from "zod";
import { derivedSecret } from "@/lib/process/derived-secret";

/** Everything that this site seals, so that no two uses have the same name. */
type SealPurpose =
  | "answer of the desk"
  | "answer to a comment"
  | "authenticator"
  | "comment form"
  | "first second factor"
  | "results in bulk"
  | "waiting post"
  | "where";

/**
 * The reader of a sealed value. `holder` alone may bring it back: the id of a session, or of one request. It is "" only
 * where the holder is not known yet and the value is of use to no one else. `page` is the path that reads it.
 */
export type SealedFor = { purpose: SealPurpose; holder: string; page: string };

const algorithm = "aes-256-gcm";
/** Minutes that a sealed value is good for, unless its use has a reason for another number. */
const usualMinutes = 10;

/** Returns the key of one purpose. */
const keyFor = ({ purpose }: SealedFor) => Buffer.from(derivedSecret(`seal: ${purpose}`), "hex");

const boundTo = ({ purpose, holder, page }: SealedFor) => Buffer.from(JSON.stringify([purpose, holder, page]));

/**
 * Returns a value as text that only this installation can read or make (AES-256-GCM), for one purpose, holder and page.
 * It ends after `minutes`; null is for what ends by itself, such as the cookie of a visit.
 */
export function seal(what: SealedFor, value: unknown, minutes: number | null = usualMinutes): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFor(what), nonce).setAAD(boundTo(what));
  const until = minutes === null ? null : Date.now() + minutes * 60_000;
  const sealed = Buffer.concat([cipher.update(JSON.stringify([until, value]), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/**
 * Returns the value that was sealed for exactly this, as `schema` reads it. Null for a value that this installation did
 * not seal, or sealed for another purpose, holder or page. Null, too, for one that has ended or has another shape.
 */
export function open<T>(schema: z.ZodType<T>, what: SealedFor, sealed: unknown): T | null {
  if (typeof sealed !== "string") return null;
  const read = opened(what, sealed);
  if (!Array.isArray(read)) return null;
  const [until, value] = read;
  if (until !== null && !(until > Date.now())) return null;
  return schema.safeParse(value).data ?? null;
}

function opened(what: SealedFor, sealed: string): unknown {
  try {
    const bytes = Buffer.from(sealed, "base64url");
    // What decodes alike has one spelling only: a last letter may carry bits that nobody reads.
    if (bytes.toString("base64url") !== sealed) return null;
    const decipher = createDecipheriv(algorithm, keyFor(what), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(boundTo(what)).setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"));
  } catch {
    return null;
  }
}
