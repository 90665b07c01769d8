import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

/**
 * The part of a page between header and footer. It is the way back up, and the `<main>` that the skip link leads to.
 * With `wide` the page decides how wide things are; otherwise all of it has the width of the page.
 */
export function PageMain({
  crumbs = [],
  searchIn = null,
  wide = false,
  children,
}: {
  crumbs?: readonly Crumb[];
  /** The area that can be searched from here, by its slug ("" for all of them); null for none. */
  searchIn?: string | null;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <Breadcrumbs crumbs={crumbs} searchIn={searchIn} />
      <main id="main" tabIndex={-1} className={wide ? "" : "page-width pt-2"}>
        {children}
      </main>
    </>
  );
}
