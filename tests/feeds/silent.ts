import type { Feed } from "../support/feed";

/** It says nothing. */
export default {
  says: () => undefined,
  expects: { issue: /did not answer in time/ },
} satisfies Feed;
