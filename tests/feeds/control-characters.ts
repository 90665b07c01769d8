import { type Feed, oneDraft, onePage, service } from "../support/feed";

/** Its texts hold characters that no database keeps. */
export default {
  says: onePage(service({ name: "Sl\u0000eep \ud800clinic\ufffd" })),
  expects: oneDraft(),
} satisfies Feed;
