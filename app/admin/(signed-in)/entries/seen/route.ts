import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { seeWatched } from "@/lib/db/entries/watches";

/** `POST`: somebody has seen what happened to the entries that they watch, up to the event `up-to`. */
export const POST = onPost(z.object({ "up-to": Text }), async ({ editor, sent: { "up-to": upTo } }) => {
  if (/^\d{1,18}$/.test(upTo)) await seeWatched(database(), editor, BigInt(upTo));
  return goTo("/admin#changes");
});
