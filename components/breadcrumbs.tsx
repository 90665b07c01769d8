/** One step of the way to a page. The page itself is not among them: its heading says where one is. */
export type Crumb = { label: string; href: string };

/** The way back up, from the front page down to the page above this one. Nothing without steps. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label="Breadcrumbs" className="page-width no-print pt-0.5">
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
  );
}
