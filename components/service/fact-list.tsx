import type { ReactNode } from "react";

/** Facts with a word for each, one row a fact. A row whose value is empty is left out. */
export function FactList({ rows }: { rows: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="space-y-3">
      {rows
        .filter(({ value }) => Boolean(value))
        .map(({ name, value }) => (
          <div className="sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-4" key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
