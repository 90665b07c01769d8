import { quoted, sentencesOf, wordsIn } from "../../../catalogue/sentences";
import { unexplainedAcronyms } from "./acronyms";
import { shoutedIn } from "./capitals";
import { vagueLinksIn } from "./link-text";
import { readingAge } from "./reading-age";
import type { Remark } from "./remark";

/** The reading age that words for families stay at or below (rule AX-4). */
const highestReadingAge = 11;
/** The most words in a sentence that is easy to follow. */
const longestSentence = 25;
const longest = 20_000;

const ageRemark = (age: number): Remark => ({
  kind: "reading-age",
  message: `This reads as for age ${Math.round(age)}. Aim for ${highestReadingAge} or less: shorter sentences, everyday words.`,
});

function sentenceRemarks(sentence: string): Remark[] {
  const words = wordsIn(sentence).length;
  if (words <= longestSentence) return [];
  const message = `${quoted(sentence)} has ${words} words. Make two or more sentences of it, or a list.`;
  return [{ kind: "long-sentence", message }];
}

const acronymRemark = (letters: string): Remark => ({
  kind: "acronym",
  message: `Say what ${letters} stands for the first time you use it, as in “special educational needs (SEN)”.`,
});

const linkRemark = (words: string): Remark => ({
  kind: "link-text",
  message: `“${words.slice(0, 60)}” does not say where the link leads. Name the page, as in “How to complain to the trust”.`,
});

const capitalsRemark = (words: string): Remark => ({
  kind: "capitals",
  message: `Write ${quoted(words, 0, 60)} in small letters. Capitals are hard to read, and read as shouting.`,
});

const headingRemark = ({ heading, level, most }: HeadingSkip): Remark => ({
  kind: "heading",
  message: `Begin the heading ${quoted(heading, 0, 60)} with ${level < 2 ? "##" : "#".repeat(most)}, so that headings stand in order.`,
});

/** Returns the remarks on a text, each once. `known` are the acronyms that need no explanation in it. */
export function remarksOn(text: string, known: ReadonlySet<string>, forFamilies = true): Remark[] {
  const judged = text.slice(0, longest);
  const age = forFamilies ? readingAge(judged) : null;
  const skip = headingSkip(judged);
  const remarks: Remark[] = [
    ...(age !== null && age > highestReadingAge ? [ageRemark(age)] : []),
    ...sentencesOf(judged).flatMap(sentenceRemarks),
    ...unexplainedAcronyms(judged, known).map(acronymRemark),
    ...vagueLinksIn(judged).map(linkRemark),
    ...shoutedIn(judged, known).map(capitalsRemark),
    ...(skip ? [headingRemark(skip)] : []),
  ];
  return [...new Map(remarks.map((remark) => [remark.message, remark])).values()];
}

/** A heading that is out of order: how many # it begins with, and the most it may. One # is the page's own. */
type HeadingSkip = { heading: string; level: number; most: number };

/** Returns the first heading in a Markdown text that is out of order, or null. The first begins with `##`. */
function headingSkip(text: string): HeadingSkip | null {
  let most = 2;
  for (const [, marks = "", heading = ""] of text.matchAll(/^ {0,3}(#{1,6})[ \t]+(\S.{0,200})/gm)) {
    const level = marks.length;
    if (level < 2 || level > most) return { heading: heading.trim(), level, most };
    most = level + 1;
  }
  return null;
}
