import type { ServiceContent } from "@/lib/catalogue/service-content";
import { NotCertain } from "./not-certain";
import { doubterOf } from "./review";

/** A list of what people have to bring or show, and where it can be had. */
export function WhatToBring({ content }: { content: ServiceContent }) {
  const doubt = doubterOf(content);
  return (
    <ul className="list-disc space-y-2 pl-6">
      {content.required_documents.map((one) => (
        <li key={one.id}>
          {one.uri ? <a href={one.uri}>{one.document}</a> : one.document}
          <NotCertain doubt={doubt(one, "this")} />
        </li>
      ))}
    </ul>
  );
}
