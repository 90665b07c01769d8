import type { ServiceContent } from "@/lib/catalogue/service-content";
import { Markdown } from "../markdown";

/** The course of a visit, and the people whom one may meet. */
export function WhatHappens({ content }: { content: ServiceContent }) {
  return (
    <>
      {content.what_happens && <Markdown text={content.what_happens} />}
      {content.staff.length > 0 && (
        <>
          <h3>Who you may meet</h3>
          <ul className="list-disc space-y-1 pl-6 marker:text-brand">
            {content.staff.map((role) => (
              <li key={role}>{role[0]?.toUpperCase() + role.slice(1)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
