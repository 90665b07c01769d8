import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedSecret } from "../process/derived-secret";

/** The name of the hidden field by which a form of the desk says for whom it was drawn. */
export const writerField = "writer";

const signatureOf = (personId: string) =>
  createHmac("sha256", derivedSecret("writers of forms")).update(personId).digest("base64url");

/**
 * Returns the mark of the person for whom a form is drawn. It opens nothing. It says whose words the form holds, also
 * when their session is over or another person is signed in on the same browser. It does not expire, because a page may
 * stay open for days.
 */
export const writerMark = (personId: string): string => `${personId}.${signatureOf(personId)}`;

/** Returns the id of the person for whom a form was drawn; null for anything that this installation did not sign. */
export function readWriter(mark: unknown): string | null {
  const [, personId = "", signature = ""] = typeof mark === "string" ? (/^(.+)\.([\w-]{43})$/.exec(mark) ?? []) : [];
  const isSigned = signature !== "" && timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(personId)));
  return isSigned ? personId : null;
}
