import type { Issue } from "./issue";
import { objectOf, textsWithin } from "./json-values";
import { nationalNumber, phoneKind, phonesInText } from "./phone-number";

const refusal = (number: string) =>
  `${number} costs much more to ring than a usual number (it begins with 09, 087 or 118). Give a number that costs no more than a usual call.`;

/** Texts that are names of things elsewhere, not words or numbers for readers. */
const notRead = /(?:^|\.)(?:id|[a-z_]+_id|key|url|code|external_identifier|identifier)$|^(?:sources|facts)\./;

/** Returns a date and a time of day ("09.12.2024 10") can begin like a premium-rate number, but have a figure less. */
const isWhole = (number: string) => nationalNumber(number).length !== 10;

/**
 * Returns an issue for each premium-rate number that a content or draft asks people to ring, in a field for numbers or
 * in a text. 09, 087 and 118 are refused (rule CS-2). Other oddities of a number stop no publishing: `staleFacts` names
 * them.
 */
export function phoneIssues(content: unknown): Issue[] {
  return [...textsWithin(objectOf(content))].flatMap(({ field, key, text }) => {
    if (notRead.test(field)) return [];
    const numbers = key === "number" ? [text] : phonesInText(text).filter(isWhole);
    return numbers
      .filter((number) => phoneKind(number) === "premium")
      .map((number) => ({ field, message: refusal(number.slice(0, 40)) }));
  });
}
