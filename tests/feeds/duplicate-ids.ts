import { type Feed, onePage, service } from "../support/feed";

/** Two services have the same id, and one comes twice. */
export default {
  says: onePage(
    service({ name: "A" }),
    service({ name: "A" }),
    service({ name: "B" }),
    service({ id: "2", name: "C" }),
  ),
  expects: {
    drafts: ["service: A", "service: C"],
    notes: [/^B: Another service before it has the same id \(1\)\. It was left out\.$/],
  },
} satisfies Feed;
