import { type Feed, sendJson } from "../support/feed";

/** It is JSON, and no feed. */
export default {
  says: (_, response) => sendJson(response, { hello: "world" }),
  expects: { issue: /no list of services/ },
} satisfies Feed;
