import { type Feed, sendJson, service } from "../support/feed";

/** What should be a number or a yes is a text, and a telephone number has lost its first 0 as a number. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const page = Number(url.searchParams.get("page") ?? 1);
    const first = service({
      id: 1,
      minimum_age: "5",
      maximum_age: "11.0",
      phones: [
        { id: 1, number: 1865904467 },
        { id: 2, number: 3001112222 },
      ],
      cost_options: [{ id: 1, option: "Session", amount: "£1,005.50" }],
    });
    return sendJson(response, {
      total_items: "2",
      total_pages: "2",
      last_page: page === 2 ? "true" : "false",
      contents: page === 1 ? [first] : [service({ id: 2, name: "Rest" })],
    });
  },
  expects: {
    drafts: ["service: Sleep clinic", "service: Rest"],
    content: {
      "Sleep clinic": {
        ages: { minimum_age_months: 60, maximum_age_months: 132 },
        contacts: [{ phones: [{ number: "01865904467" }, { number: "03001112222" }] }],
        cost_options: [{ amount: 1005.5 }],
      },
    },
  },
} satisfies Feed;
