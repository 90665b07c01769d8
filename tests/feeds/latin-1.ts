import { type Feed, sends } from "../support/feed";

/** Its letters are those of Latin-1, and it says so. */
export default {
  says: sends(Buffer.from('{"total_pages":1,"contents":[{"id":"1","name":"Café £5","contacts":[]}]}', "latin1"), {
    "content-type": "application/json; charset=iso-8859-1",
  }),
  expects: { drafts: ["service: Café £5"] },
} satisfies Feed;
