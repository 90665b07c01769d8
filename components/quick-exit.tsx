import { Icon } from "./icon";

/** Where somebody is sent who must not be seen here: a page that anybody might have open. */
export const neutralSite = "https://www.bbc.co.uk/weather";

/**
 * The way out, in reach at all times. Without script it is a link; with script (public/quick-exit.js) it blanks the page
 * first, and the Escape key three times does the same.
 */
export function QuickExit() {
  return (
    <section
      aria-label="Leave this site"
      className="no-print pointer-events-none sticky top-0 z-10 min-h-10 bg-brand-dark pb-1 sm:h-0 sm:min-h-0 sm:pb-0"
    >
      <div className="page-width flex justify-end pt-1">
        <a
          id="quick-exit"
          href={neutralSite}
          rel="noreferrer nofollow"
          className="button-quiet pointer-events-auto text-small"
        >
          Leave this site quickly
          <Icon name="cross" size="small" />
        </a>
      </div>
    </section>
  );
}
