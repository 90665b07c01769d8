import { type Feed, sendJson, service } from "../support/feed";

/** Its first page is page 0, so that page 1 is the last of two. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const number = Number(url.searchParams.get("page") ?? 0);
    const content = [[service()], [service({ id: "2", name: "Rest" })]][number] ?? [];
    return sendJson(response, {
      totalElements: 2,
      totalPages: 2,
      number,
      size: content.length,
      first: number === 0,
      last: number >= 1,
      content,
    });
  },
  expects: { drafts: ["service: Sleep clinic", "service: Rest"] },
} satisfies Feed;
