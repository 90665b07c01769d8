import type { Feed } from "../support/feed";

/** It sends on to an address with a password. */
export default {
  says: (_, response) => response.writeHead(301, { location: "http://a:b@127.0.0.1/feed" }).end(),
  expects: { issue: /private network/ },
} satisfies Feed;
