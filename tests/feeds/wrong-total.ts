import { type Feed, sendJson, service } from "../support/feed";

/** It says that it has forty services, and has one. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, { total_items: 40, total_pages: 1, contents: [service()] })
      : response.writeHead(404).end(),
  expects: { drafts: ["service: Sleep clinic"], notes: [/says that it has 40 records, and 1 came/] },
} satisfies Feed;
