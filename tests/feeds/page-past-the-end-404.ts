import { type Feed, pageOf, sendJson } from "../support/feed";

/** It never says how many pages there are, and pages past the end are not found. */
export default {
  says: (url, response) => {
    const { contents } = pageOf(url, 120);
    if (!url.pathname.endsWith("/services") || contents.length === 0) return response.writeHead(404).end();
    return sendJson(response, { contents });
  },
  expects: { count: 120 },
} satisfies Feed;
