import { parsePostcode } from "../../geo/postcode";
import { cleanLine } from "./clean-text";
import type { LineField } from "./field";

const isPhone = /^\+?[0-9][0-9 ]{1,18}[0-9]$/;

/** "(01865) 904-040" is "01865 904040"; what is not a number then stays as it was typed. */
function tidyPhone(text: string): string {
  const tidy = text
    .replace(/^(\+\d{2}) ?\(0\)/, "$1 ")
    .replace(/[().\-‐-―]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return isPhone.test(tidy) ? tidy : text;
}

/** "ox43lx" is "OX4 3LX"; what is no postcode stays as it was typed. */
function tidyPostcode(text: string): string {
  const parsed = parsePostcode(text);
  return parsed.outcome === "postcode" ? parsed.postcode.text : text;
}

/** What was typed on one line, put right where there is no doubt what was meant. Anything else stays as typed. */
export function tidyLine(type: LineField["type"], typed: string): string {
  const text = cleanLine(typed);
  if (type === "phone") return tidyPhone(text);
  if (type === "postcode") return tidyPostcode(text);
  if (type === "url") return /^www\.\S+$/i.test(text) ? `https://${text}` : text;
  if (type === "email") return text.replace(/^mailto:/i, "");
  return text;
}
