import type { Feed } from "../support/feed";

/** It hangs up. */
export default {
  says: (_, response) => response.destroy(),
  expects: { issue: /no answer/ },
} satisfies Feed;
