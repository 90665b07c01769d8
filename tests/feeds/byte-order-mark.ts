import { type Feed, sends } from "../support/feed";

/** It begins with a byte order mark. */
export default {
  says: sends('\ufeff{"total_pages":1,"contents":[{"id":"1","name":"Café","contacts":[]}]}'),
  expects: { drafts: ["service: Café"] },
} satisfies Feed;
