import { type Feed, forbidden } from "../support/feed";

/** It sends on to this machine in IPv6. */
export default {
  says: (_, response) => response.writeHead(301, { location: `http://[::1]:${forbidden.port}/` }).end(),
  expects: { issue: /private network/ },
} satisfies Feed;
