import type { Issue } from "../catalogue/issue";
import { objectOf, type TextWithin, textsWithin } from "../catalogue/json-values";
import { type AddressFault, addressFault, isLookAlikeEmail } from "../catalogue/web-address";

/** What to do about an address, so that a reader sees where it leads. */
const refusals: Readonly<Record<Exclude<AddressFault, "unreadable">, string>> = {
  "name-before-host":
    "has a name before an @, so it does not lead where it seems to. Open the page that you mean and copy its address again.",
  "look-alike":
    "has letters that look like other letters, so nobody can see where it leads. Type it again with the plain letters a to z, or give another address.",
};

/**
 * Addresses as they stand in a text, in a link or bare. A browser reads `https:\x` as it reads `https://x`; no
 * quotation mark belongs to one.
 */
const webInText = /\b(?:https?:|www\.)[\p{L}\p{M}\p{N}\p{Cf}!#$%&'*+,./:;=?@_~\\-]{1,2000}/giu;
const emailInText = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{M}\p{N}\p{Cf}.-]{1,190}/gu;

/** Why the first address that hides where it leads does so, with the address; null if none does. */
function faultIn({ key, text }: TextWithin): { address: string; fault: keyof typeof refusals } | null {
  const addresses = key === "url" ? [text.trim()] : (text.match(webInText) ?? []);
  for (const address of addresses) {
    const fault = addressFault(/^www\./i.test(address) ? `https://${address}` : address);
    if (fault && fault !== "unreadable") return { address, fault };
  }
  const email = text.match(emailInText)?.find(isLookAlikeEmail);
  return email ? { address: email, fault: "look-alike" } : null;
}

/**
 * Returns an issue for each field, of links or of text, with a web or email address that hides where it leads. Letters
 * of other scripts and names before the host are refused (rule CS-2).
 */
export const addressIssues = (content: unknown): Issue[] =>
  [...textsWithin(objectOf(content))].flatMap((one) => {
    const found = faultIn(one);
    if (!found) return [];
    return [{ field: one.field, message: `The address ${found.address.slice(0, 80)} ${refusals[found.fault]}` }];
  });
