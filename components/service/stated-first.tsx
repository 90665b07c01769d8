import type { ReactNode } from "react";
import type { Published } from "@/lib/catalogue/catalogue";
import { listed } from "@/lib/catalogue/hours";
import type { ServiceContent } from "@/lib/catalogue/service-content";

/** So many characters fit on one line of the card on a phone. */
const mostOnLine = 24;

/** Names on one line: all of them, or the first and how many more there are, or else `link`, which leads to them. */
function onOneLine(names: readonly string[], href: string, link: string): ReactNode {
  const [first = "", ...others] = names;
  const all = listed(names, "and");
  if (all.length <= mostOnLine) return all;
  const more = `and ${others.length} more`;
  if (others.length === 0 || first.length + more.length >= mostOnLine) return <a href={href}>{link}</a>;
  return (
    <>
      {first} <a href={href}>{more}</a>
    </>
  );
}

/**
 * Returns the languages of a service on one line, or that there are interpreters; null where nobody states either. A
 * guide has none.
 */
export function languagesInBrief({ kind, content }: Published<"service"> | Published<"guide">): ReactNode {
  if (kind === "guide") return null;
  if (content.languages.length > 0)
    return onOneLine(
      content.languages.map(({ name }) => name),
      "#languages",
      content.languages.length === 1 ? "See which" : `${content.languages.length} languages`,
    );
  return content.interpretation_services && <a href="#access">About interpreters</a>;
}

/** Returns what to bring to a service, each a line in the source; none where nobody states it. */
export const documentsOf = ({ required_documents }: ServiceContent): string[] =>
  required_documents.map(({ document }) => document);

/** Returns what to bring on one line; null where nobody states it. */
export function documentsInBrief({ kind, content }: Published<"service"> | Published<"guide">): ReactNode {
  const documents = kind === "service" ? documentsOf(content) : [];
  return documents.length > 0 ? onOneLine(documents, "#what-to-bring", "See what to bring") : null;
}
