import type { ReactNode } from "react";
import type { Issue } from "@/lib/catalogue/issue";
import { ErrorSummary } from "../error-summary";

/**
 * The main part of a page of the desk. `wide` for tables and comparisons; else lines stay short enough to read. First
 * come the `issues` of a post that could not be done (`idOf` as for `ErrorSummary`), or the words that it was done
 * (`done`). A link `back` to the page above, and the heading (`title`), follow where they are given.
 */
export function DeskMain({
  title,
  wide = false,
  issues = [],
  idOf,
  done,
  back,
  children,
}: {
  title?: ReactNode;
  wide?: boolean;
  issues?: readonly Issue[];
  idOf?: (field: string) => string | null;
  done?: string | null;
  back?: { href: string; label: string };
  children: ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className="page-width py-6">
      <div className={wide ? "" : "max-w-3xl"}>
        <ErrorSummary issues={issues} idOf={idOf} />
        {done && (
          <p role="status" className="measure mb-6 border-4 border-success p-4 font-semibold">
            {done}
          </p>
        )}
        {back && (
          <p>
            <a href={back.href} className="tap">
              {back.label}
            </a>
          </p>
        )}
        {title && <h1>{title}</h1>}
        {children}
      </div>
    </main>
  );
}
