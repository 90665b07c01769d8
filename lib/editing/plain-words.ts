import { contentSchemas } from "../catalogue/content";
import type { EntryKind } from "../catalogue/entry";
import { listOf, objectOf, textOf } from "../catalogue/json-values";
import { proseOf } from "../catalogue/prose";
import type { GlossaryTerm } from "../catalogue/terms";
import { explainedAcronyms, knownAcronyms } from "./checks/plain/acronyms";
import { isVague } from "./checks/plain/link-text";
import type { Remark } from "./checks/plain/remark";
import { remarksOn } from "./checks/plain/remarks-on";

export { readingAge } from "./checks/plain/reading-age";

/** A remark on a field of an entry: `field` is its dotted path. */
export type FieldRemark = Remark & { field: string };

/**
 * Returns remarks on the prose of a content or draft of this kind that could be plainer, in its order. They are about:
 * - a reading age above 11, and sentences of more than 25 words
 * - acronyms that neither the entry nor the glossary explains, and words in capitals
 * - links whose words do not say where they lead, and headings out of order
 *
 * Only the first 20,000 characters of a text are read, and only fields of the kind. Remarks help, and stop no
 * publishing. An acronym that the entry explains anywhere, or is known by, counts as explained. Words for professionals
 * have no reading age. It never throws.
 */
export function remarksOf(kind: EntryKind, content: unknown, glossary: readonly GlossaryTerm[]): FieldRemark[] {
  const fields = objectOf(content);
  const known = Object.keys(contentSchemas[kind].shape).filter((key) => Object.hasOwn(fields, key));
  const read = Object.fromEntries(known.map((key) => [key, fields[key]]));
  const prose = proseOf(read);
  const acronyms = listOf(fields.acronyms).map((one) => textOf(one).toUpperCase());
  const explained = new Set([
    ...knownAcronyms(glossary),
    ...acronyms,
    ...explainedAcronyms([textOf(fields.name), ...prose.map(({ text }) => text)]),
  ]);
  const remarks = prose.flatMap(({ field, text }) =>
    remarksOn(text, explained, field !== "for_professionals").map((remark) => ({ ...remark, field })),
  );
  const links = listOf(read.links).flatMap((link, index): FieldRemark[] => {
    const title = textOf(objectOf(link).title);
    if (!isVague(title)) return [];
    const message = `“${title.slice(0, 60)}” does not say where the link leads. Name the page or document.`;
    return [{ field: `links.${index}.title`, kind: "link-text", message }];
  });
  return [...remarks, ...links];
}
