import { type Feed, sendJson, service } from "../support/feed";

/** While it was read something was put at its front: the second page begins with the last record of the first. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const [one, two, three] = [service(), service({ id: "2", name: "Rest" }), service({ id: "3", name: "Play" })];
    return url.searchParams.get("page") === "2"
      ? sendJson(response, { total_items: 4, total_pages: 2, page_number: 2, last_page: true, contents: [two, three] })
      : sendJson(response, { total_items: 3, total_pages: 2, page_number: 1, last_page: false, contents: [one, two] });
  },
  expects: {
    drafts: ["service: Sleep clinic", "service: Rest", "service: Play"],
    notes: [/says that it has 4 records, and 3 came/],
  },
} satisfies Feed;
