import { zip } from "../../lib/open-data/zip";
import type { Feed } from "../support/feed";

/** A data package of a table that is 32 megabytes when it is unpacked. */
export default {
  at: "/feed/package.zip",
  says: (_, response) =>
    response.end(zip([["services.csv", `id,name\n${"a,b\n".repeat(8_000_000)}`]], new Date("2026-11-30"))),
  expects: { issue: /more in this zip file/ },
} satisfies Feed;
