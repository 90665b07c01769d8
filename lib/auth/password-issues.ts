import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Words that a guesser who knows the person and the site would try first. */
export type PasswordContext = { email: string; name: string; areaNames: string[] };

const least = 12;
const most = 128;

/** zxcvbn's 0 to 4: from 3, a thief with the stored hashes of this site would need years for one of them. */
const enough = 3;

/**
 * The check grows with the square of the length, and pages wait for it. What begins with 24 characters that are hard to
 * guess is no easier to guess as a whole.
 */
const looked = 24;

const own = ["local", "offer", "localoffer", "council"];
const between = /[\s._-]+/g;
const marksAtEnd = /(?<=[\p{L}\p{N}])[!-/:-@[-`{-~]+$/u;

let estimate: ZxcvbnFactory | null = null;

/** Ranking the dictionaries takes some 50 ms and 10 MB, so a process does it when the first password is chosen. */
const score = (password: string, words: string[]): number => {
  estimate ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: looked });
  return estimate.check(password, words).score;
};

/**
 * The words of the context in lower case, whole and in parts, longest first. Parts of one or two letters say nothing.
 */
function contextWords({ email, name, areaNames }: PasswordContext): string[] {
  const texts = [email, name, ...areaNames].map((text) => text.slice(0, 320).normalize("NFKC").toLowerCase());
  const parts = texts.flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]/gu, ""), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set([...own, ...parts])].filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
}

/** What of the password is the person's own thought: without the context's words, separators and marks at the end. */
const remainder = (password: string, words: string[]) =>
  words
    .reduce((text, word) => text.replaceAll(word, " "), password.normalize("NFKC").toLowerCase())
    .replace(between, "")
    .replace(marksAtEnd, "");

/**
 * Returns the fault of a password as a sentence that says what to do, or null when it may be used. It needs 12 to 128
 * characters (code points) of any kind, and is never changed. It may not be easy to guess, also for a person who knows
 * its owner, the council and the site (OWASP ASVS 5.0, 6.2). One that is too long is refused before any work.
 */
export function passwordIssues(password: string, context: PasswordContext): string | null {
  // A code point is at most two units, so this much is too long without counting.
  if (password.length > 2 * most || [...password].length > most) return `Use ${most} characters or fewer.`;
  if ([...password].length < least) return `Use at least ${least} characters.`;
  const words = contextWords(context);
  const texts = new Set([password, remainder(password, words)]);
  const guessable = [...texts].some((text) => score(text, words) < enough);
  return guessable ? "This password is easy to guess. Use three or four random words." : null;
}
