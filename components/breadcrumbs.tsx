import { SmallSearch } from "./small-search";

/** One step of the way to a page. The page itself is not among them: its heading says where one is. */
export type Crumb = { label: string; href: string };

/**
 * The way back up, from the front page down to the page above this one, and beside it a search of the area `searchIn`.
 * Nothing without steps.
 */
export function Breadcrumbs({ crumbs, searchIn }: { crumbs: readonly Crumb[]; searchIn: string | null }) {
  if (crumbs.length === 0) return null;
  return (
    <div className="page-width no-print flex flex-wrap justify-between gap-x-4 pt-0.5">
      <nav aria-label="Breadcrumbs">
        <ol className="flex flex-wrap items-center gap-x-2 text-small">
          {crumbs.map(({ label, href }, step) => (
            <li key={href} className="flex items-center gap-x-2">
              {step > 0 && (
                <span aria-hidden="true" className="text-quiet">
                  ›
                </span>
              )}
              <a href={href} className="tap min-w-9 text-text visited:text-text">
                {label}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {searchIn !== null && <SmallSearch area={searchIn} />}
    </div>
  );
}
