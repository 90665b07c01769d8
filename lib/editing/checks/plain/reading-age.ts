import { sentencesOf, wordsIn } from "../../../catalogue/sentences";
import { syllablesIn } from "./syllables";

/** Texts of fewer words than this have no reading age: one long word would decide it. */
const fewest = 40;

/**
 * Returns the age in years at which most children can read a text, or null for a text that is too short to tell. It is
 * the Flesch–Kincaid grade level, 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Five years are added
 * for the age at which school begins. Numbers and telephone numbers count as words of one syllable. Source: Kincaid,
 * Fishburne, Rogers and Chissom, Derivation of new readability formulas for Navy enlisted personnel, Research Branch
 * Report 8-75, 1975.
 */
export function readingAge(text: string): number | null {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsIn);
  if (words.length < fewest) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, grade + 5);
}
