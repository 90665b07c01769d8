import { type Feed, sendJson, service } from "../support/feed";

/** Its pages have no numbers: each says where the next one is. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const isSecond = url.searchParams.get("cursor") === "b";
    const results = isSecond ? [service({ id: "2", name: "Rest" })] : [service()];
    return sendJson(response, { count: 2, next: isSecond ? null : `${url.pathname}?cursor=b`, results });
  },
  expects: { drafts: ["service: Sleep clinic", "service: Rest"], asked: 6 },
} satisfies Feed;
