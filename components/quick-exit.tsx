import { neutralSite } from "@/lib/catalogue/neutral-site";
import { Icon } from "./icon";

/**
 * The quick exit, in reach at all times, and the second thing that the Tab key reaches. Without script it is a link by
 * way of /leave, which makes the browser forget where the child lives. With script (public/quick-exit.js) it covers the
 * page and leaves at once. The Shift or the Escape key three times does the same. Where there is room, words beside it
 * say so and lead to the page on what it cannot do: a phone has no such keys.
 */
export function QuickExit() {
  return (
    <section aria-label="Leave this site" className="no-print pointer-events-none sticky top-0 z-10 h-0">
      <div className="page-width flex items-center justify-end gap-3 pt-1">
        <a
          id="quick-exit"
          href="/leave"
          data-neutral={neutralSite}
          rel="noreferrer nofollow"
          className="button-quiet pointer-events-auto px-3 text-small"
        >
          <span>
            <span className="sr-only">Emergency: </span>Leave<span className="max-sm:sr-only"> this site quickly</span>
          </span>
          <span id="quick-exit-lights" aria-hidden="true" hidden />
          <Icon name="cross" size="small" />
        </a>
        <a
          id="quick-exit-hint"
          href="/privacy/this-device"
          data-keys="or press Shift 3 times"
          className="tap pointer-events-auto -order-1 text-small text-on-dark visited:text-on-dark max-xl:hidden"
        >
          Cover your tracks
        </a>
        <span id="quick-exit-status" role="status" className="sr-only" hidden />
      </div>
    </section>
  );
}
