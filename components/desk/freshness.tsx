import type { MissingFact } from "@/lib/catalogue/completeness";
import type { EntryKind } from "@/lib/catalogue/entry";
import { labelOfField, sectionOfField } from "@/lib/catalogue/form/field-path";
import type { StaleFact } from "@/lib/catalogue/stale-facts";

/** How complete an entry is, what families would miss, and what may no longer be true. None of it stops publishing. */
export function Freshness({
  kind,
  score,
  missing,
  stale,
  page,
}: {
  kind: EntryKind;
  score: number;
  missing: readonly MissingFact[];
  stale: readonly StaleFact[];
  page: string;
}) {
  const hrefOf = (field: string) => {
    const { section, id } = sectionOfField(kind, field);
    return `${page}/edit/${section}${id ? `#${id}` : ""}`;
  };
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">How good it is</h2>
      <p className="mt-2">
        It says <strong>{score} of 100</strong> of what families need to know.
      </p>
      {missing.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
            What is missing ({missing.length})
          </summary>
          <ul className="mt-1 grid gap-1">
            {missing.map(({ field, label, why }) => (
              <li key={field}>
                <a href={hrefOf(field)} className="tap">
                  <span>
                    <strong>{label}:</strong> {why}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {stale.length > 0 && (
        <>
          <h3 className="mt-4">What may no longer be true ({stale.length})</h3>
          <ul className="mt-1 grid gap-1">
            {stale.map(({ field, wrong, advice }) => (
              <li key={field + wrong}>
                <a href={hrefOf(field)} className="tap">
                  <span>
                    <strong>{labelOfField(kind, field)}:</strong> {wrong} {advice}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
