import type { ReactNode } from "react";

/**
 * One list of the worklist: its name, its count, its purpose, and the way to all of it. A sentence when it is empty.
 */
export function ListSection({
  slug,
  title,
  count,
  empty,
  all,
  children,
}: {
  slug: string;
  title: string;
  count: number;
  empty: string;
  /** The address of the whole list; null when all of it is here. */
  all: string | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={slug}>
      <h2 id={slug}>
        {title} <span className="font-normal text-quiet">({count})</span>
      </h2>
      {count === 0 ? <p className="mt-2">{empty}</p> : children}
      {all !== null && (
        <p className="border-t border-rule pt-2">
          <a href={all} className="tap">
            All {count}: {title}
          </a>
        </p>
      )}
    </section>
  );
}
