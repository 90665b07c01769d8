import { type Feed, pageOf, sendJson } from "../support/feed";

/** A feed of three pages, as version 3 has it. */
export default {
  at: "/feed",
  says: (url, response) =>
    url.pathname === "/feed"
      ? sendJson(response, { version: "HSDS-UK-3.0" })
      : url.pathname === "/feed/services"
        ? sendJson(response, pageOf(url, 120))
        : response.writeHead(404).end(),
  expects: { count: 120, asked: 8 },
} satisfies Feed;
