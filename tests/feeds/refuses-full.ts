import { type Feed, pageOf, sendJson } from "../support/feed";

/** It refuses a key that it does not know. */
export default {
  says: (url, response) =>
    url.searchParams.has("full")
      ? response.writeHead(400).end()
      : url.pathname.endsWith("/services")
        ? sendJson(response, pageOf(url, 20))
        : response.writeHead(404).end(),
  expects: { count: 20 },
} satisfies Feed;
