import { gzipSync } from "node:zlib";
import { type Feed, sends } from "../support/feed";

/** It is packed, and its headers do not say so. */
export default {
  says: sends(gzipSync('{"total_pages":1,"contents":[]}'), { "content-type": "application/gzip" }),
  expects: { issue: /packed \(gzip\), and it does not say so/ },
} satisfies Feed;
