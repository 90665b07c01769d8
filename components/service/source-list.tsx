import type { Source } from "@/lib/catalogue/content-blocks";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { OutsideLink } from "./outside-link";

/** Sources with publisher and date; one without a page of its own on the web is named without a link. */
export function SourceList({ sources }: { sources: readonly Omit<Source, "id">[] }) {
  return (
    <ul className="list-disc space-y-2 pl-6 text-small marker:text-brand">
      {sources.map(({ key, title, publisher, url, date, retrieved }) => (
        <li key={key}>
          {url ? <OutsideLink href={url}>{title}</OutsideLink> : title}
          {publisher && `, ${publisher}`}
          {date && `. Date: ${date}`}
          {retrieved && `. Read: ${dayInWords(retrieved)}`}.
        </li>
      ))}
    </ul>
  );
}
