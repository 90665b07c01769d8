import { Icon } from "./icon";

/** Where somebody is sent who must not be seen here: a page that anybody might have open. */
export const neutralSite = "https://www.bbc.co.uk/weather";

/**
 * The quick exit, in reach at all times. Without script it is a link by way of /leave, which makes the browser forget
 * where the child lives. With script (public/quick-exit.js) it blanks the page and leaves at once. The Escape key three
 * times does the same. The script shows the words that say so, where there is room for them: a phone has no such key.
 */
export function QuickExit() {
  return (
    <section aria-label="Leave this site" className="no-print pointer-events-none sticky top-0 z-10 h-0">
      <div className="page-width flex items-center justify-end gap-3 pt-1.5">
        <span id="quick-exit-key" hidden className="text-small text-on-dark max-xl:hidden">
          or press Esc 3 times
        </span>
        <a
          id="quick-exit"
          href="/leave"
          data-neutral={neutralSite}
          aria-describedby="quick-exit-key"
          rel="noreferrer nofollow"
          className="button-quiet pointer-events-auto px-3 text-small"
        >
          <span>
            Leave<span className="max-sm:sr-only"> this site quickly</span>
          </span>
          <Icon name="cross" size="small" />
        </a>
      </div>
    </section>
  );
}
