import { gzipSync } from "node:zlib";
import { type Feed, sends } from "../support/feed";

/** Forty megabytes of nothing, packed by gzip to next to nothing. */
export default {
  says: sends(gzipSync(Buffer.alloc(40_000_000)), { "content-encoding": "gzip" }),
  expects: { issue: /more than 16 MB/ },
} satisfies Feed;
