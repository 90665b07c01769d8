import { type Feed, oneDraft, sends } from "../support/feed";

/** It is a feed, and calls itself a web page. */
export default {
  says: sends('{"total_pages":1,"contents":[{"id":"1","name":"Sleep clinic","contacts":[]}]}', {
    "content-type": "text/html",
  }),
  expects: oneDraft(),
} satisfies Feed;
