import type { Feed } from "../support/feed";

/** It lets nobody in. */
export default {
  says: (_, response) => response.writeHead(403).end(),
  expects: { issue: /error \(403\)/ },
} satisfies Feed;
