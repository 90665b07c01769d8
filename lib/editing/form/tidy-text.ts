import { phoneFormat } from "../../catalogue/phone-number";
import { parsePostcode } from "../../geo/postcode";
import { withoutPostcodes } from "../../geo/postcodes-in-text";
import { cleanLine } from "./clean-text";
import type { LineField } from "./field";

/** "(01865) 904-040" is "01865 904040"; what is not a number then stays as it was typed. */
function tidyPhone(text: string): string {
  const tidy = text
    .replace(/^(\+\d{2}) ?\(0\)/, "$1 ")
    .replace(/[().\-‐-―]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return phoneFormat.test(tidy) ? tidy : text;
}

/** What people write after a postcode that says no more than the postcode does. */
const isCountry = /^(?:uk|gb|united kingdom|great britain|england)?$/i;

/**
 * "ox43lx" and "Postcode: OX4 3LX (UK)" are "OX4 3LX". What is no postcode stays as it was typed, and so does a
 * postcode with more of an address: nothing that an editor typed is dropped.
 */
function tidyPostcode(text: string): string {
  const parsed = parsePostcode(text);
  return parsed.outcome === "postcode" &&
    isCountry.test(
      withoutPostcodes(text)
        .replace(/[^\p{L} ]/gu, "")
        .trim(),
    )
    ? parsed.postcode.text
    : text;
}

/** Returns a typed line, put right where there is no doubt of its meaning. Anything else stays as typed. */
export function tidyLine(type: LineField["type"], typed: string): string {
  const text = cleanLine(typed);
  if (type === "phone") return tidyPhone(text);
  if (type === "postcode") return tidyPostcode(text);
  if (type === "url") return /^www\.\S+$/i.test(text) ? `https://${text}` : text;
  if (type === "email") return text.replace(/^mailto:/i, "");
  return text;
}
