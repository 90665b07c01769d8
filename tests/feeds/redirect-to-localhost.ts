import { type Feed, forbidden } from "../support/feed";

/** It sends on to this machine by its name. */
export default {
  says: (_, response) => response.writeHead(301, { location: `http://localhost:${forbidden.port}/` }).end(),
  expects: { issue: /private network/ },
} satisfies Feed;
