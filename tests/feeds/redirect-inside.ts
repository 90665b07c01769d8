import { type Feed, forbidden } from "../support/feed";

/** It sends on to this machine. */
export default {
  says: (_, response) => response.writeHead(301, { location: `http://127.0.0.1:${forbidden.port}/` }).end(),
  expects: { issue: /private network/ },
} satisfies Feed;
