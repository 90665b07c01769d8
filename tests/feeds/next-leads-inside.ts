import { type Feed, forbidden, sendJson, service } from "../support/feed";

/** It says that its next page is where nothing may ever knock. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, { next: `http://127.0.0.1:${forbidden.port}/services`, results: [service()] })
      : response.writeHead(404).end(),
  expects: { issue: /another site/, drafts: ["service: Sleep clinic"] },
} satisfies Feed;
