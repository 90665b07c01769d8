import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { findFeed, removeFeed } from "@/lib/db/feeds/feeds";

const inUse = "Entries were made of it meanwhile, so it stays. You can stop reading it each night.";

/** `POST`: takes a feed of which nothing was made off the list, such as one whose address was mistyped. */
export const POST = onPost(NoFields, async ({ editor, id }) => {
  const removed = await removeFeed(database(), editor, id);
  if (removed === "removed") return goTo("/admin/bulk#feeds");
  if (removed === "used") return show(409, `/admin/bulk/feeds/${id}`, { issues: [{ field: "main", message: inUse }] });
  return refuse(editor, removed, (await findFeed(database(), editor, id))?.area ?? null);
});
