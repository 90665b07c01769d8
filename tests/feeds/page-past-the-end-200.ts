import { type Feed, pageOf, sendJson } from "../support/feed";

/** Pages past the end are empty and fine, and it never says how many there are. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    return sendJson(response, { contents: pageOf(url, 120).contents });
  },
  expects: { count: 120 },
} satisfies Feed;
