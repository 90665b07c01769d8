import type { Feed } from "../support/feed";

/** It sends on to a cloud's metadata. */
export default {
  says: (_, response) => response.writeHead(301, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  expects: { issue: /private network/ },
} satisfies Feed;
