import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { deskAway, fault, overloaded, tooOften } from "../../../../lib/server/error-responses";
import { sendAgain } from "../../../../lib/server/send-again";
import { staticPage } from "../../../../lib/server/static-page";
import type { DeskKind } from "./desk-kind";

/** A form that holds what was sent, as the door makes it. */
const again = sendAgain(
  Object.assign(new IncomingMessage(new Socket()), {
    method: "POST",
    url: "/admin/entries/a/save",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  }),
  Buffer.from("name=Clinic&summary=Two%0D%0Alines&do=save"),
);

/** What the front door says of the desk by itself, when there is nothing that could draw a page. */
export const refusals: readonly DeskKind[] = [
  ...[deskAway("nothing", null), deskAway("unsaved", again), fault, overloaded, tooOften(30)],
].map(({ status, title, sentence, again: form }, at) => ({
  name: `“${title}” (${at})`,
  as: null,
  status,
  shows: "/admin/forbidden",
  open: async (tab) => {
    const body = staticPage(title, sentence, { again: form, reference: "a1b2c3d4" });
    await tab.route("**/admin", (route) => route.fulfill({ status, contentType: "text/html; charset=utf-8", body }));
    await tab.goto("/admin");
  },
}));
