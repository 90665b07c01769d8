import type { Published } from "@/lib/catalogue/catalogue";
import type { EntryKind } from "@/lib/catalogue/entry";
import { dayInWords } from "./day";
import { doubtfulParts } from "./review";

const what: Record<EntryKind, string> = {
  service: "this with the service",
  guide: "this guide",
  organization: "this with the organisation",
  location: "this with the people there",
};

/**
 * Under the title: whether somebody has checked the page with those who know, when its sources were read, and what is
 * not certain.
 */
export function Standing({ entry, hasLink = true }: { entry: Published; hasLink?: boolean }) {
  const { assured_date, sources } = entry.content;
  const read = sources.flatMap(({ retrieved }) => retrieved ?? []).sort();
  const latest = read.at(-1);
  const parts = doubtfulParts(entry.content);
  return (
    <p className="measure text-small">
      {assured_date
        ? `Somebody checked ${what[entry.kind]} on ${dayInWords(assured_date)}.`
        : `Nobody has checked ${what[entry.kind]} yet.${latest ? ` We read this on ${dayInWords(latest)}.` : ""}`}
      {parts.length > 0 && ` Not certain: ${new Intl.ListFormat("en-GB").format(parts)}.`}{" "}
      {hasLink && <a href="#where-from">Where this comes from</a>}
    </p>
  );
}
