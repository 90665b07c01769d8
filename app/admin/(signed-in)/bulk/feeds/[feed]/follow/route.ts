import { z } from "zod";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { findFeed, followFeed } from "@/lib/db/feeds/feeds";

/** `POST`: a feed is read each night from now on, or is not any more. */
export const POST = onPost(z.object({ follow: Text }), async ({ sent: { follow }, editor, id }) => {
  const changed = await followFeed(database(), editor, id, follow === "yes");
  if (changed !== "changed") return refuse(editor, changed, (await findFeed(database(), editor, id))?.area ?? null);
  return goTo(`/admin/bulk/feeds/${id}`);
});
