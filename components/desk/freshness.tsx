import type { EntryKind } from "@/lib/catalogue/entry";
import type { Completeness } from "@/lib/editing/completeness";
import { labelOfField, sectionOfField } from "@/lib/editing/form/field-path";
import type { StaleFact } from "@/lib/editing/stale-facts";

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

/** How complete an entry is, in words, and each fact that families still need, with a link to its field. */
function MissingList({ completeness, hrefOf }: { completeness: Completeness; hrefOf: (field: string) => string }) {
  const { score, missing } = completeness;
  if (missing.length === 0) return <p>This entry states everything that families need: 100 out of 100.</p>;
  return (
    <>
      <p>
        This entry scores <strong>{score} out of 100</strong>. Families still need:
      </p>
      <ul className="mt-2 divide-y divide-rule">
        {missing.map(({ field, label, why }) => (
          <li key={`${field} ${label}`} className="py-2">
            <a href={hrefOf(field)} className="tap font-semibold">
              {label}
            </a>
            <p className="text-quiet">{why}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The facts that may no longer be true, each with a link to its field; a sentence when there are none. */
function StaleFactList({
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
