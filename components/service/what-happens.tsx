import { capitalized } from "@/lib/catalogue/first-letter";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { Fold } from "../fold";
import { Markdown } from "../markdown";
import { firstParagraph } from "./paragraphs";

/** The course of a visit, and the people whom one may meet. */
export function WhatHappens({ content: { what_happens, staff } }: { content: ServiceContent }) {
  const { first, rest } = firstParagraph(what_happens ?? "");
  const people = staff.length > 0 && (
    <ul className="list-disc space-y-1 pl-6 marker:text-brand">
      {staff.map((role) => (
        <li key={role}>{capitalized(role)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {first && <Markdown text={first} />}
      {rest && (
        <Fold label="More about what happens">
          <Markdown text={rest} />
        </Fold>
      )}
      {people && <Fold label="Who you may meet">{people}</Fold>}
    </>
  );
}
