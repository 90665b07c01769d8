import { type Feed, sendJson } from "../support/feed";

/** Its list has services in short, and each is asked for by its id. */
export default {
  says: (url, response) => {
    const [, id] = /^\/feed\/services\/(\d+)$/.exec(url.pathname) ?? [];
    if (id) return sendJson(response, { id, name: `Service ${id}`, description: "All of it.", contacts: [] });
    if (url.pathname !== "/feed/services") return response.writeHead(404).end();
    const contents = ["1", "2"].map((one) => ({ id: one, name: `Service ${one}` }));
    return sendJson(response, { total_items: 2, total_pages: 1, contents });
  },
  expects: {
    drafts: ["service: Service 1", "service: Service 2"],
    content: { "Service 2": { summary: "All of it." } },
  },
} satisfies Feed;
