import { Icon } from "./icon";

/**
 * The way back to the answers from which this page was opened. It is shown by a script (public/back-to-results.js),
 * because a page that is the same for everybody does not know where somebody came from.
 */
export const BackToResults = () => (
  <p className="no-print" hidden id="back-to-results">
    <a className="tap gap-1" href="#top">
      <Icon className="rotate-180" name="arrow-right" size="small" />
      Back to results
    </a>
  </p>
);
