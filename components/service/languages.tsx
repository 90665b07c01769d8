import type { ServiceContent } from "@/lib/catalogue/service-content";
import { NotCertain } from "./not-certain";
import { doubterOf } from "./review";

/** A list of the languages in which people are spoken to without an interpreter. */
export function Languages({ content }: { content: ServiceContent }) {
  const doubt = doubterOf(content);
  return (
    <ul className="list-disc space-y-2 pl-6">
      {content.languages.map((one) => (
        <li key={one.id}>
          {one.note ? `${one.name}: ${one.note}` : one.name}
          <NotCertain doubt={doubt(one, "this")} />
        </li>
      ))}
    </ul>
  );
}
