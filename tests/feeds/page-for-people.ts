import { type Feed, sends } from "../support/feed";

/** It is a web page. */
export default {
  says: sends("<!doctype html><title>Our directory</title><p>Welcome", { "content-type": "text/html" }),
  expects: { issue: /page for people and no feed/ },
} satisfies Feed;
