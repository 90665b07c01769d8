import type { ReactNode } from "react";
import { NotCertain } from "./not-certain";
import type { Doubt } from "./review";

/** One part of the page with its heading. `doubt` says below the heading what of it is not certain. */
export function Section({
  id,
  title,
  doubt = null,
  children,
}: {
  id: string;
  title: string;
  doubt?: Doubt | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="measure space-y-2 border-t border-rule pt-2 lg:pt-3.5">
      <h2 id={id}>{title}</h2>
      <NotCertain doubt={doubt} />
      {children}
    </section>
  );
}
