import type { Feed } from "../support/feed";

/** It sends on to itself. */
export default {
  says: (_, response) => response.writeHead(302, { location: "/feed/services" }).end(),
  expects: { issue: /without an end/ },
} satisfies Feed;
