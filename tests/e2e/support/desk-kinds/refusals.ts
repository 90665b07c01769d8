import { deskAway, fault, overloaded, tooOften } from "../../../../lib/server/apologies";
import { plainPage } from "../../../../lib/server/plain-page";
import type { DeskKind } from "./desk-kind";

/** What the front door says of the desk by itself, when there is nothing that could draw a page. */
export const refusals: readonly DeskKind[] = [deskAway, fault, overloaded, tooOften(30)].map(
  ({ status, title, sentence }) => ({
    ...{ name: `“${title}”`, as: null, status, shows: "/admin/forbidden" },
    open: async (tab) => {
      const body = plainPage(title, sentence, "a1b2c3d4");
      await tab.route("**/admin", (route) => route.fulfill({ status, contentType: "text/html; charset=utf-8", body }));
      await tab.goto("/admin");
    },
  }),
);
