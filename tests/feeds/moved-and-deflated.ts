import { deflateSync } from "node:zlib";
import { type Feed, pageOf } from "../support/feed";

/** Its list has moved within its site, and comes packed in the way that hardly anybody uses. */
export default {
  says: (url, response) => {
    if (url.pathname === "/feed/services")
      return response.writeHead(308, { location: `../v2/services${url.search}` }).end();
    if (url.pathname !== "/v2/services") return response.writeHead(404).end();
    const headers = { "content-type": "application/json", "content-encoding": "deflate" };
    return response.writeHead(200, headers).end(deflateSync(JSON.stringify(pageOf(url, 120))));
  },
  expects: { count: 120 },
} satisfies Feed;
