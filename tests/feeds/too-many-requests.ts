import { type Feed, oneDraft, sendJson, service } from "../support/feed";

let hasWaited = false;

/** It asks to wait a second, and then answers. */
export default {
  says: (url, response) => {
    if (!hasWaited) {
      hasWaited = true;
      return response.writeHead(429, { "retry-after": "1" }).end();
    }
    return url.pathname.endsWith("/services")
      ? sendJson(response, { total_pages: 1, contents: [service()] })
      : response.writeHead(404).end();
  },
  expects: oneDraft(),
} satisfies Feed;
