import { type Feed, forbidden, sendJson, service } from "../support/feed";

/** A header Link that names another site for the next page. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, [service()], { link: `<http://127.0.0.1:${forbidden.port}/services>; rel=next` })
      : response.writeHead(404).end(),
  expects: { issue: /another site/, drafts: ["service: Sleep clinic"] },
} satisfies Feed;
