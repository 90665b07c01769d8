import { type Feed, sendJson } from "../support/feed";

const services = [
  { id: "s", name: "Sleep clinic" },
  { id: "t", name: "Rest" },
];

/** A file whose list holds organizations with what they give. */
export default {
  at: "/feed/export.json",
  says: (_, response) => sendJson(response, { contents: [{ id: "o", name: "Trust", services }] }),
  expects: { drafts: ["organization: Trust", "service: Sleep clinic", "service: Rest"] },
} satisfies Feed;
