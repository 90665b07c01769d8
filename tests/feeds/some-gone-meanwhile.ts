import { type Feed, sendJson } from "../support/feed";

/** A list in short, of which one record is gone when it is asked for by its id. */
export default {
  says: (url, response) => {
    const last = url.pathname.split("/").at(-1) ?? "";
    const ids = ["1", "2", "3"];
    if (last === "services")
      return sendJson(response, {
        total_items: 3,
        total_pages: 1,
        last_page: true,
        contents: ids.map((id) => ({ id, name: `Service ${id}` })),
      });
    if (last === "2" || !ids.includes(last)) return response.writeHead(404).end();
    return sendJson(response, { id: last, name: `Service ${last}`, contacts: [], description: "Whole." });
  },
  expects: {
    notes: [/1 of the services that are listed could not be asked for one by one/],
    drafts: ["service: Service 1", "service: Service 2", "service: Service 3"],
    content: { "Service 3": { summary: "Whole." } },
  },
} satisfies Feed;
