import { zip } from "../../lib/open-data/zip";
import type { Feed } from "../support/feed";
import { expectedOfPackage, wholePackage } from "../support/whole-package";

/** The tables of HSDS 3.0 in a zip file. */
export default {
  at: "/feed/package.zip",
  says: (_, response) => response.end(zip(wholePackage, new Date("2026-11-30"))),
  expects: expectedOfPackage,
} satisfies Feed;
