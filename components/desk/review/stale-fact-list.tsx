import type { StaleFact } from "@/lib/editing/stale-facts";

/** The facts that may no longer be true, each with a link to its field; a sentence when there are none. */
export function StaleFactList({
  facts,
  labelOf,
  hrefOf,
}: {
  facts: readonly StaleFact[];
  labelOf: (field: string) => string;
  hrefOf: (field: string) => string;
}) {
  if (facts.length === 0) return <p>Nothing here looks out of date.</p>;
  return (
    <ul className="divide-y divide-rule">
      {facts.map(({ field, kind, wrong, advice }) => (
        <li key={`${field} ${kind} ${wrong}`} className="py-3 wrap-anywhere">
          <a href={hrefOf(field)} className="tap font-semibold">
            {labelOf(field)}
          </a>
          <p>{wrong}</p>
          <p className="text-quiet">{advice}</p>
        </li>
      ))}
    </ul>
  );
}
