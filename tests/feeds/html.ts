import { type Feed, onePage, service } from "../support/feed";

/** Texts are pieces of web pages. */
export default {
  says: onePage(
    service({ name: "Sleep &amp; rest", description: "<p>One &pound;2.</p><ul><li>a</li></ul><script>x()</script>" }),
  ),
  expects: {
    drafts: ["service: Sleep & rest"],
    content: { "Sleep & rest": { summary: "One £2.", description: "- a" } },
  },
} satisfies Feed;
