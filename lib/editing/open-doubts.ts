import { createHash } from "node:crypto";
import type { Issue } from "../catalogue/issue";
import { deepest, isJsonObject, objectOf, pathTo, textOf } from "../catalogue/json-values";
import type { StaleFact } from "./checks/stale/stale-fact";

/** Returns every block of a content, however deep, that readers are told to check before they rely on it. */
function* blocksToReview(value: unknown, at = "", depth = 0): Generator<Issue> {
  if (typeof value !== "object" || value === null || depth > deepest) return;
  if (isJsonObject(value) && value.needs_review === true) {
    const { note, number, name, title } = objectOf(value);
    const what = [number, name, title].map(textOf).find((text) => text !== "");
    yield { field: at, message: textOf(note) || `We could not confirm ${what ? `“${what}”` : "this"}.` };
  }
  for (const [key, inner] of Object.entries(value)) yield* blocksToReview(inner, pathTo(at, key), depth + 1);
}

/**
 * Returns the doubts about a content, by field: facts that may be out of date, and whatever is marked as not confirmed.
 * An entry that has any cannot be confirmed as correct without an answer to each. An overdue check is no doubt, because
 * the confirmation answers it. What rests on no source is marked anyway. `left` are doubts that a person has already
 * answered with "right as it is".
 */
export const openDoubts = (content: unknown, stale: readonly StaleFact[], left: readonly Issue[] = []): Issue[] => {
  const known = new Set(left.map(doubtKey));
  const doubts = [
    ...stale
      .filter(({ kind }) => kind !== "review" && kind !== "origin")
      .map(({ field, wrong }) => ({ field, message: wrong })),
    ...blocksToReview(content),
  ];
  return [...new Map(doubts.map((doubt) => [doubtKey(doubt), doubt])).values()].filter(
    (doubt) => !known.has(doubtKey(doubt)),
  );
};

/** Returns the facts that may be out of date, without those of which somebody said that they are right as they are. */
export const withoutLeft = (stale: readonly StaleFact[], left: readonly Issue[]): StaleFact[] => {
  const known = new Set(left.map(doubtKey));
  return stale.filter(({ field, wrong }) => !known.has(doubtKey({ field, message: wrong })));
};

const doubtKey = ({ field, message }: Issue) => `${field}\n${message}`;

/** The name of the field of a form that asks about this doubt: the same for the same doubt, wherever it is asked. */
export const doubtName = (doubt: Issue): string =>
  `doubt-${createHash("sha256").update(doubtKey(doubt)).digest("base64url").slice(0, 12)}`;

/**
 * Returns an issue for each of these doubts that still needs an answer, when a person confirms that an entry is
 * correct. The issues have the names of the doubts' fields.
 */
export const unansweredDoubts = (doubts: readonly Issue[], textIn: (name: string) => string): Issue[] =>
  doubts.flatMap((doubt) => {
    const field = doubtName(doubt);
    const answer = textIn(field);
    if (answer === "right") return [];
    const message =
      answer === "wrong"
        ? `Change this first, and publish it: “${doubt.message}”`
        : `Say whether this is right: “${doubt.message}”`;
    return [{ field, message }];
  });
