import { Icon } from "./icon";

/** The pages before and after this one. Nothing when all of it is on one page. */
export function Pager({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-6 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className="button-quiet">
          <Icon name="arrow-right" className="rotate-180" />
          Page {page - 1}
        </a>
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className="button-quiet">
          Page {page + 1}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}
