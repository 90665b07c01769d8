import { type Feed, sends } from "../support/feed";

/** Its letters have two bytes each, as Windows writes "Unicode". */
export default {
  says: sends(Buffer.from('\uFEFF{"total_pages":1,"contents":[{"id":"1","name":"Café £5","contacts":[]}]}', "utf16le")),
  expects: { drafts: ["service: Café £5"] },
} satisfies Feed;
