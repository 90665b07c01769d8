import type { ReactNode } from "react";

/**
 * The page of an entry in the order in which a phone shows it: its head, the card with the answer, and the rest. On a
 * desk the card stands beside both, from the top, and stays in sight when it `stays`: one that is not long.
 */
export function EntryColumns({
  head,
  card,
  stays = false,
  children,
}: {
  head: ReactNode;
  card: ReactNode;
  stays?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start lg:gap-x-12">
      <div>{head}</div>
      {card && (
        <div
          className={`mt-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-2 ${stays ? "lg:sticky lg:top-14" : ""}`}
        >
          {card}
        </div>
      )}
      {children}
    </div>
  );
}

/** The card of an organization or a place, as `Glance` is that of a service: how to reach it, or where it is. */
export function EntryCard({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={id}
      className="space-y-4 rounded-b-md border-t-6 border-brand bg-tint px-4 py-3 sm:px-5 print:border-2"
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
