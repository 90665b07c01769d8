import { brotliCompressSync, constants } from "node:zlib";
import { type Feed, sends } from "../support/feed";

/** Forty megabytes of nothing, packed by brotli to next to nothing. */
export default {
  says: sends(brotliCompressSync(Buffer.alloc(40_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), {
    "content-encoding": "br",
  }),
  expects: { issue: /more than 16 MB/ },
} satisfies Feed;
