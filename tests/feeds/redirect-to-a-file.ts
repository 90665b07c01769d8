import type { Feed } from "../support/feed";

/** It sends on to a file of this machine. */
export default {
  says: (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
  expects: { issue: /private network/ },
} satisfies Feed;
