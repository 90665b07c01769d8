import { type Feed, pageOf, sendJson } from "../support/feed";

/** Whatever page is asked for, all of it comes in one. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, { contents: pageOf(new URL("http://here/?page=1"), 3).contents })
      : response.writeHead(404).end(),
  expects: { drafts: ["service: Service 1", "service: Service 2", "service: Service 3"] },
} satisfies Feed;
