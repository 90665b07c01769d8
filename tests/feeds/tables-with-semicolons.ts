import { zip } from "../../lib/open-data/zip";
import type { Feed } from "../support/feed";

const services = 'id;name;description;email\r\n1;Sleep clinic;"We help, at night; for free.";sleep@example.org\r\n';
const phones = "id;service_id;number\r\n1;1;01865 904467\r\n";
/** What a Mac puts beside each file. */
const junk = "\0\u0005\u0016\u0007";

/** Its tables are as a spreadsheet on the continent writes them, in a folder, beside what a Mac adds. */
export default {
  at: "/feed/package.zip",
  says: (_, response) =>
    response.end(
      zip(
        [
          ["__MACOSX/export/._services.csv", junk],
          ["export/services.csv", services],
          ["export/phones.csv", phones],
        ],
        new Date("2026-11-30"),
      ),
    ),
  expects: {
    drafts: ["service: Sleep clinic"],
    content: {
      "Sleep clinic": {
        summary: "We help, at night; for free.",
        contacts: [{ email: "sleep@example.org", phones: [{ number: "01865 904467" }] }],
      },
    },
  },
} satisfies Feed;
