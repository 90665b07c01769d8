import type { Issue } from "./issue";
import { listOf, objectOf, textOf, textsWithin } from "./json-values";

/**
 * What somebody writes who compares sources, and no family can use: "our copy has lost the link", "the council page
 * says", "no source says". It is right in the notes on facts.
 */
const workingNotes = [
  /\b(?:our|another|an? (?:old|older|later|newer)) cop(?:y|ies)\b/i,
  /\b(?:link|address|heading|list|number|page)s? (?:is|are|was|were|has been|have been) lost\b/i,
  /\b(?:has|have|had) lost (?:its|their|the|that|this) (?:own )?(?:link|address|heading|list|number|page)/i,
  /\bcouncil(?:['’]s)?(?: own)? (?:web ?)?(?:page|site|website) (?:says?|said|names?|named|gives?|gave|tells?|told|lists|listed|lost|mentions?|leaves? out|does not|did not|do not|had)\b/i,
  /\b(?:no|our|the|this|that|two|three|both|other|older|newer|later|these|some|all|one) sources? (?:says?|said|do(?:es)?|did|agree|disagree|names?|gives?|tells?|differ|show)\b/i,
  /\btells? of (?:19|20)\d\d\b/i,
  /\b(?:was|were|has been|have been|is|are) not (?:seen|found) (?:on|in|yet|anywhere)\b/i,
  /\b(?:we|somebody|nobody) (?:have|has) not (?:seen|found|confirmed)\b/i,
  /\ban editor (?:should|must|has to|needs to)\b/i,
  /\bbefore (?:launch|publishing)\b/i,
  /\b(?:TODO|TBC|FIXME|needs_review)\b/,
];

/** Not read by families as sentences: where facts come from, and the words that search knows an entry by. */
const notForFamilies = new Set(["facts", "sources", "keywords"]);

/**
 * Returns an issue for each working note in a content, in its order, because it is not for families. A note is a phrase
 * about sources in a text that families read, or a link without an address. Each issue says what to do. It never
 * throws.
 */
export function workingNoteIssues(content: unknown): Issue[] {
  const read = Object.fromEntries(Object.entries(objectOf(content)).filter(([field]) => !notForFamilies.has(field)));
  const phrases = [...textsWithin(read)].flatMap(({ field, key, text }): Issue[] => {
    const found = notForFamilies.has(key) ? null : workingNotes.map((note) => note.exec(text)?.[0]).find(Boolean);
    if (!found) return [];
    return [
      {
        field,
        message: `“${found}” is a working note. Families need “We do not know … Ask …”; the note belongs into facts.`,
      },
    ];
  });
  const links = listOf(read.links).flatMap((link, at): Issue[] => {
    const { url, title } = objectOf(link);
    if (textOf(url) !== "") return [];
    return [
      {
        field: `links.${at}`,
        message: `“${textOf(title)}” has no address, so it leads nowhere. Write the address, or move it into a note of facts.`,
      },
    ];
  });
  return [...phrases, ...links];
}
