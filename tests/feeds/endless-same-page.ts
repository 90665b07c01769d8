import { type Feed, sendJson, service } from "../support/feed";

/** Every page is the first one, and none is the last. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, { total_pages: 999_999, contents: [service()] })
      : response.writeHead(404).end(),
  expects: { drafts: ["service: Sleep clinic"], notes: [/Page 2 repeats/] },
} satisfies Feed;
