import type { EntryKind } from "@/lib/catalogue/entry";
import type { Completeness } from "@/lib/editing/completeness";
import { labelOfField, sectionOfField } from "@/lib/editing/form/field-path";
import type { StaleFact } from "@/lib/editing/stale-facts";
import { MissingList } from "./review/missing-list";
import { StaleFactList } from "./review/stale-fact-list";

/** How complete an entry is, what families would miss, and what may no longer be true. None of it stops publishing. */
export function Freshness({
  kind,
  completeness,
  stale,
  page,
}: {
  kind: EntryKind;
  completeness: Completeness;
  stale: readonly StaleFact[];
  page: string;
}) {
  const missing = completeness.missing.length;
  const hrefOf = (field: string) => {
    const { section, id } = sectionOfField(kind, field);
    return `${page}/edit/${section}${id ? `#${id}` : ""}`;
  };
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">How good it is</h2>
      {missing === 0 ? (
        <MissingList completeness={completeness} hrefOf={hrefOf} />
      ) : (
        <details className="mt-2">
          <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
            {missing === 1
              ? "1 thing that families need is missing"
              : `${missing} things that families need are missing`}{" "}
            ({completeness.score} out of 100)
          </summary>
          <MissingList completeness={completeness} hrefOf={hrefOf} />
        </details>
      )}
      <h3 className="mt-4">What may no longer be true ({stale.length})</h3>
      <StaleFactList facts={stale} labelOf={(field) => labelOfField(kind, field)} hrefOf={hrefOf} />
    </section>
  );
}
