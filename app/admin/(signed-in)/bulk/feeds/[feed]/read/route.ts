import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { findFeed, wantFeed } from "@/lib/db/feeds/feeds";

/** `POST`: asks to have a feed read now. */
export const POST = onPost(NoFields, async ({ editor, id }) => {
  const wanted = await wantFeed(database(), editor, id);
  if (wanted !== "changed") return refuse(editor, wanted, (await findFeed(database(), editor, id))?.area ?? null);
  return goTo(`/admin/bulk/feeds/${id}`);
});
