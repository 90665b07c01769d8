import { type Feed, sends } from "../support/feed";

/** It says that it is packed, and is not. */
export default {
  says: sends('{"contents":[]}', { "content-encoding": "gzip" }),
  expects: { issue: /damaged/ },
} satisfies Feed;
