import type { Feed } from "../support/feed";

/** It has no time today (429). */
export default {
  says: (_, response) => response.writeHead(429, { "retry-after": "3600" }).end(),
  expects: { issue: /asks to be left alone for 60 minutes/, asked: 1 },
} satisfies Feed;
