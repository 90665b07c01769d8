import type { Completeness } from "@/lib/editing/completeness";

/** How complete an entry is, in words, and each fact that families still need, with a link to its field. */
export function MissingList({
  completeness,
  hrefOf,
}: {
  completeness: Completeness;
  hrefOf: (field: string) => string;
}) {
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
