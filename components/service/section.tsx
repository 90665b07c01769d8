import type { ReactNode } from "react";
import { PleaseCheck } from "./please-check";

/** One part of the page with its heading. `check` says below the heading that what follows should be checked. */
export function Section({
  id,
  title,
  check = false,
  children,
}: {
  id: string;
  title: string;
  check?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="measure space-y-4">
      <h2 id={id}>{title}</h2>
      {check && <PleaseCheck many />}
      {children}
    </section>
  );
}
