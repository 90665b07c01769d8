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

/**
 * Returns whether somebody has checked an entry with those who know, when its sources were read, and what of it is not
 * certain: in sentences.
 */
export function standingInWords({ kind, content }: Published): string {
  const { assured_date, sources } = content;
  const latest = sources
    .flatMap(({ retrieved }) => retrieved ?? [])
    .sort()
    .at(-1);
  const parts = doubtfulParts(content);
  return [
    assured_date
      ? `Somebody checked ${what[kind]} on ${dayInWords(assured_date)}.`
      : `Nobody has checked ${what[kind]} yet.`,
    !assured_date && latest && `We read this on ${dayInWords(latest)}.`,
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
