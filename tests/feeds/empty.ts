import { type Feed, sendJson } from "../support/feed";

/** There is nothing in it, and it says so. */
export default {
  says: (_, response) => sendJson(response, { total_items: 0, total_pages: 0, empty: true, contents: [] }),
  expects: { issue: /no service/ },
} satisfies Feed;
