import { type Feed, sendJson, service } from "../support/feed";

/** Each of its pages is a list and nothing else, with a header that names the next. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const page = Number(url.searchParams.get("page") ?? 1);
    const records = [service(), service({ id: "2", name: "Rest" }), service({ id: "3", name: "Play" })];
    const link: Record<string, string> = page < 3 ? { link: `<${url.pathname}?page=${page + 1}>; rel="next"` } : {};
    return sendJson(response, records.slice(page - 1, page), link);
  },
  expects: { drafts: ["service: Sleep clinic", "service: Rest", "service: Play"] },
} satisfies Feed;
