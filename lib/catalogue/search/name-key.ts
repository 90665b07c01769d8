import { stemOf, wordsOf } from "./words";

/** Words that names of health services have or lack without meaning another thing. */
const idle = new Set(["the", "a", "an", "of", "and", "for", "in", "at", "to", "your", "our"]);
const nhs = new Set([
  "nhs",
  "foundation",
  "trust",
  "ft",
  "service",
  "services",
  "team",
  "teams",
  "ltd",
  "limited",
  "uk",
]);

/**
 * The stems of a name in alphabetical order, without words that make no difference: case, punctuation, "the", "NHS
 * Foundation Trust", "service", "team". A name that is made of nothing else keeps all its words.
 */
export function nameStems(name: string): string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !idle.has(word) && !nhs.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map(stemOf))].sort();
}

/** Longer names are compared whole: a slip of the pen is looked for in short ones only. */
const mostStems = 12;

/**
 * Returns keys of a name. Two names have one in common when they are the same, or when one word differs by a slip. A
 * slip is a letter too many, too few or wrong, or two letters in the wrong order. Words of less than five letters and
 * words with figures must be the same ("Team 1" is not "Team 2").
 */
export function nameKeys(name: string): string[] {
  const stems = nameStems(name);
  const keys = [stems.join(" ")];
  if (stems.length > mostStems) return keys;
  for (const [index, stem] of stems.entries()) {
    if (stem.length < 5 || stem.length > 30 || /\d/.test(stem)) continue;
    const others = stems.filter((_, other) => other !== index).join(" ");
    for (let at = 0; at <= stem.length; at++) {
      // Each word with one letter out, and the word itself: two words one slip apart share one of these.
      keys.push(`${others}|${at === stem.length ? stem : stem.slice(0, at) + stem.slice(at + 1)}`);
    }
  }
  return [...new Set(keys)];
}

/** Whether one word is the other with one letter too many, too few or wrong, or two letters in the wrong order. */
function isOneSlip(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  if (long.slice(at + 1) === short.slice(at + 1)) return true;
  return long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
}

/** Whether two names are the same, or nearly: no word differs, or one by a slip. */
export function isNearlySame(one: readonly string[], other: readonly string[]): boolean {
  const mine = one.filter((stem) => !other.includes(stem));
  const theirs = other.filter((stem) => !one.includes(stem));
  if (mine.length === 0 && theirs.length === 0) return true;
  const [word = "", against = ""] = [mine[0], theirs[0]];
  return mine.length === 1 && theirs.length === 1 && !/\d/.test(word + against) && isOneSlip(word, against);
}
