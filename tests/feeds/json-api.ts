import { type Feed, sendJson } from "../support/feed";

const one = (id: string, name: string) => ({
  type: "service",
  id,
  attributes: { name, description: "Text.", email: "a@example.org", status: "active", contacts: [] },
  relationships: {},
});

/** A feed in the envelope of JSON:API, whose fields stand in “attributes”. */
export default {
  says: (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const isLast = url.searchParams.has("after");
    sendJson(response, {
      data: isLast ? [one("x2", "Second")] : [one("x1", "First")],
      links: { next: isLast ? null : "/feed/services?after=x1" },
      meta: { total: 2 },
    });
  },
  expects: {
    drafts: ["service: First", "service: Second"],
    content: { First: { summary: "Text.", contacts: [{ email: "a@example.org" }] } },
  },
} satisfies Feed;
