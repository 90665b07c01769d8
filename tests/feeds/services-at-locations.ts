import { type Feed, sendJson } from "../support/feed";

const places = [1, 2].map((number) => ({
  id: `p${number}`,
  location: { id: `l${number}`, name: `House ${number}`, location_type: "physical" },
  service: { id: "s", name: "Sleep clinic", organization: { id: "o", name: "Trust" } },
}));

/** A file whose list holds services at places. */
export default {
  at: "/feed/export.json",
  says: (_, response) => sendJson(response, { contents: [...places] }),
  expects: {
    drafts: ["organization: Trust", "location: House 1", "location: House 2", "service: Sleep clinic"],
  },
} satisfies Feed;
