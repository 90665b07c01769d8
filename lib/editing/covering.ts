import { Ages } from "../catalogue/content-blocks";
import type { CoveringEntry, Expectation } from "../catalogue/expectation";
import { type JsonObject, listOf, objectOf, textOf } from "../catalogue/json-values";
import { stemOf, wordsOf } from "../catalogue/search/words";
import { completeness } from "./completeness";

/** Why an entry does not by itself fill what is expected. */
export type Weakness = "incomplete" | "overdue" | "guide-only" | "no-ages" | "part-only" | "closed";

/** Each weakness in words that finish "It …". */
export const weaknessInWords: Readonly<Record<Weakness, string>> = {
  incomplete: "lacks much of what families need",
  overdue: "is overdue for a check",
  "guide-only": "explains, but offers no care",
  "no-ages": "does not state ages",
  "part-only": "has it only as a part of something else",
  closed: "is closed for now",
};

/** The score of completeness from which an entry counts as complete enough to fill what is expected. */
const completeEnough = 50;

const stems = (text: string) => ` ${wordsOf(text).map(stemOf).join(" ")} `;
const slugs = (fields: JsonObject, key: string) => listOf(fields[key]).map(textOf);

/** What an entry or a part of it says it is about, and its ages. */
type Offered = { categories: string[]; needs: string[]; stems: string; ages: Ages | null };

/**
 * Ages that nobody may have checked; null when they state no number. "From pregnancy" alone does not say until when.
 */
function statedAges(ages: unknown): Ages | null {
  const { success, data } = Ages.safeParse(ages);
  return success && (data.minimum_age_months !== null || data.maximum_age_months !== null) ? data : null;
}

const offered = (fields: JsonObject, ages: unknown): Offered => ({
  categories: slugs(fields, "categories"),
  needs: slugs(fields, "needs"),
  stems: ["name", "alternate_names", "acronyms", "summary"]
    .flatMap((key) => [textOf(fields[key]), ...slugs(fields, key)])
    .map(stems)
    .join("|"),
  ages: statedAges(ages),
});

/** An entry, read once for all expectations. */
export type Covering = {
  entry: CoveringEntry;
  whole: Offered;
  parts: Offered[];
  transitions: boolean;
  weaknesses: Weakness[];
};

/**
 * The entry as a whole, and its named parts with ages of their own if they have any; null when it offers nothing (any
 * more).
 */
export function readCovering(entry: CoveringEntry, today: string): Covering | null {
  const { kind } = entry;
  const content = objectOf(entry.content);
  const status = textOf(content.status);
  if ((kind !== "service" && kind !== "guide") || status === "defunct" || status === "inactive") return null;
  const due = textOf(content.review_due);
  const weaknesses: Weakness[] = [];
  if (completeness(kind, content).score < completeEnough) weaknesses.push("incomplete");
  if (due !== "" && due < today) weaknesses.push("overdue");
  if (status === "temporarily closed") weaknesses.push("closed");
  return {
    entry,
    weaknesses,
    transitions: listOf(content.transitions).length > 0,
    whole: offered(content, content.ages),
    parts: listOf(content.parts).map((part) => offered(objectOf(part), objectOf(part).ages ?? content.ages)),
  };
}

/**
 * How an entry meets an expectation: the ages that it names for it, and the weaknesses by which it does not fill it
 * alone. An age is null where the entry names none.
 */
export type Meeting = { ages: (Ages | null)[]; weaknesses: Weakness[] };

/** Returns how an entry meets an expectation; null when it does not. */
export function meetingOf(expectation: Expectation, { entry, whole, parts, ...covering }: Covering): Meeting | null {
  const words = expectation.words.map(stems);
  const meets = ({ categories, needs, stems }: Offered) =>
    expectation.categories.some((slug) => categories.includes(slug)) ||
    expectation.needs.some((slug) => needs.includes(slug)) ||
    words.some((word) => stems.includes(word));
  const weaknesses = [...covering.weaknesses];
  if (entry.kind === "guide" && !expectation.guide) weaknesses.push("guide-only");
  if (meets(whole) || (expectation.states === "transitions" && covering.transitions))
    return { ages: [whole.ages], weaknesses };
  const ages = parts.filter(meets).map((part) => part.ages);
  return ages.length > 0 ? { ages, weaknesses: [...weaknesses, "part-only"] } : null;
}
