import { capitalized } from "@/lib/catalogue/first-letter";
import type { Terms } from "@/lib/catalogue/terms";

/** Who may start a route, in the words of a heading and, where there are many, a list below it. */
export type WhoAsks = { heading: string; list: string[] };

/** Up to so many people are named in one sentence; more become a list. */
const inOneSentence = 2;

/**
 * The people of a referral route as a parent reads them: "You can ask yourself", "Ask your GP or your health visitor".
 * Slugs that no taxonomy knows are left out. An `exception` is a way that is open to families in some cases only.
 */
export function whoAsks(who: readonly string[], terms: Terms, exception = false): WhoAsks {
  const others = who
    .filter((slug) => slug !== "self" && slug !== "parent")
    .flatMap((slug) => terms.referrers.find((row) => row.slug === slug)?.ask ?? []);
  if (who.includes("self") || who.includes("parent")) {
    const heading = exception
      ? "When you can ask for this yourself"
      : !who.includes("parent")
        ? "The young person can ask"
        : who.includes("self")
          ? "You can ask for this yourself, as a parent, a carer or a young person"
          : "You can ask for this yourself, as a parent or carer";
    return { heading, list: others.length > 0 ? [`Or ask ${others.join(", or ")}.`] : [] };
  }
  if (others.length === 0) return { heading: "Somebody has to ask for you", list: [] };
  if (others.length <= inOneSentence) return { heading: `Ask ${others.join(" or ")}`, list: [] };
  return {
    heading: "Ask one of these people",
    list: others.map(capitalized),
  };
}
