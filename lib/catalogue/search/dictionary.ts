import { stemOf } from "./words";

/** Texts by number. It is only added to: a number means the same text for as long as the process runs. */
class Dictionary {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** Returns the number of a text, a new one when it has none yet. */
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** Returns the number of a text, or null when it has none. */
  find(text: string): number | null {
    return this.numbers.get(text) ?? null;
  }

  /** Returns the text of a number. */
  textOf(number: number): string {
    return this.texts[number] as string;
  }

  /** How many texts there are. */
  get size(): number {
    return this.texts.length;
  }
}

/**
 * Every word that a published entry of this process has had, as it is written, and every stem. So what is kept of the
 * words of 30,000 entries is numbers and not text.
 */
export const words = new Dictionary();
export const stems = new Dictionary();

const stemsOfWords: number[] = [];

/** Returns the number of a word's stem. */
export function stemNumberOf(word: number): number {
  const stem = stemsOfWords[word] ?? stems.numberOf(stemOf(words.textOf(word)));
  stemsOfWords[word] = stem;
  return stem;
}
