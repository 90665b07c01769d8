import { zip } from "../../lib/open-data/zip";
import type { Feed } from "../support/feed";
import { expectedOfPackage, wholePackage } from "../support/whole-package";

/** The same tables as a spreadsheet writes them: a byte order mark, and line ends of Windows. */
export default {
  at: "/feed/package.zip",
  says: (_, response) =>
    response.end(
      zip(
        wholePackage.map(([name, text]) => [name, `\ufeff${text.replaceAll("\n", "\r\n")}`] as [string, string]),
        new Date("2026-11-30"),
      ),
    ),
  expects: expectedOfPackage,
} satisfies Feed;
