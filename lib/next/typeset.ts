import { months } from "../catalogue/day-in-words";

/** What is no text that is read: tags, and elements whose text a program reads or a person copies. */
const notText = /<(script|style|template|textarea|code|pre)\b[\s\S]*?<\/\1>|<[^>]*>/;

/** A straight quote or apostrophe, as React and the renderer of Markdown write it. */
const straight = /&#x27;|'|&quot;/;

/** The space in a day of a month, at which no line breaks. */
const daySpace = `(?<=\\b\\d\\d?) (?=(?:${months.join("|")})\\b)`;

const either = new RegExp(`${notText.source}|${straight.source}|${daySpace}`, "g");

/** What stands before a quote that ends, or before an apostrophe: a word, its sign, or the end of what is marked. */
const endsBefore = /(?:[\p{L}\p{N}.,;:!?)’]|<\/[a-z0-9]+>)$/u;
/** What stands behind a quote that begins: a word, or the beginning of what is marked. */
const beginsBehind = /^(?:[\p{L}\p{N}]|<[a-z])/u;
/** So many characters tell whether a quote begins or ends: the longest tag that ends. */
const near = 12;

/**
 * Returns a page as a printer would set it: “Who’s there?”, and a day in one line with its month. What people typed
 * stays as it is in what is stored, searched and copied. No tag and no field is changed.
 */
export function typeset(html: string): string {
  return html.replace(either, (found, _name, at: number) => {
    if (found.startsWith("<")) return found;
    if (found === " ") return "\u00a0";
    const end = at + found.length;
    const opens =
      beginsBehind.test(html.slice(end, end + near)) && !endsBefore.test(html.slice(Math.max(0, at - near), at));
    if (found === "&quot;") return opens ? "“" : "”";
    return opens ? "‘" : "’";
  });
}
