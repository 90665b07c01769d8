import { type Feed, sends } from "../support/feed";

const text = '{"total_pages":1,"contents":[{"id":"1","name":"Children\x92s caf\xe9 \x96 \x805","contacts":[]}]}';

/** Its quotation mark, dash and euro sign are those of Windows, and it does not say so. */
export default {
  says: sends(Buffer.from(text, "latin1"), { "content-type": "application/json" }),
  expects: { drafts: ["service: Children’s café – €5"] },
} satisfies Feed;
