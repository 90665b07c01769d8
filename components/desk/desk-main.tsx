import type { ReactNode } from "react";

/** The main part of a page of the desk. `wide` for tables and comparisons; else lines stay short enough to read. */
export function DeskMain({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main id="main" tabIndex={-1} className="page-width py-6">
      <div className={wide ? "" : "max-w-3xl"}>{children}</div>
    </main>
  );
}
