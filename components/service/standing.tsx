import type { Published } from "@/lib/catalogue/catalogue";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { EntryKind } from "@/lib/catalogue/entry";
import { doubtfulParts } from "./review";

const what: Record<EntryKind, string> = {
  service: "this with the service",
  guide: "this guide",
  organization: "this with the organisation",
  location: "this with the people there",
};

/** From the first day to the last: what one source says today is no news of what another said before. */
function whenInWords(days: readonly string[]): string {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  if (first === last) return `on ${dayInWords(first)}`;
  const from = first.slice(0, 4) === last.slice(0, 4) ? dayInWords(first).replace(/ \d{4}$/, "") : dayInWords(first);
  return `between ${from} and ${dayInWords(last)}`;
}

/**
 * Returns whether somebody has checked an entry with those who know, when its sources were read, and what of it is not
 * certain: in sentences.
 */
export function standingInWords({ kind, content }: Published): string {
  const { assured_date, sources } = content;
  const days = sources.flatMap(({ retrieved }) => retrieved ?? []).sort();
  const parts = doubtfulParts(content);
  return [
    assured_date
      ? `Somebody checked ${what[kind]} on ${dayInWords(assured_date)}.`
      : `Nobody has checked ${what[kind]} yet.`,
    !assured_date && days.length > 0 && `We read this ${whenInWords(days)}.`,
    parts.length > 0 && `Not certain: ${new Intl.ListFormat("en-GB").format(parts)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The same under the title of a page, with the way to its sources. */
export function Standing({ entry, hasLink = true }: { entry: Published; hasLink?: boolean }) {
  return (
    <p className="measure text-small">
      {standingInWords(entry)} {hasLink && <a href="#where-from">Where this comes from</a>}
    </p>
  );
}
