import { Icon } from "./icon";

/** Where somebody is sent who must not be seen here: a page that anybody might have open. */
export const neutralSite = "https://www.bbc.co.uk/weather";

/**
 * The way out, in reach at all times. Without script it is a link; with script (public/quick-exit.js) it blanks the page
 * first, and the Escape key three times does the same.
 */
export function QuickExit() {
  return (
    <div className="no-print pointer-events-none sticky top-0 z-10 h-9 bg-brand-dark sm:h-0">
      <div className="page-width flex justify-end sm:pt-1">
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
    </div>
  );
}
