import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerShare } from "@/app/admin/desk/share-done";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { stopShowing } from "@/lib/db/entries/shared-entries";

/** `POST`: shows an entry of another area in `area` no longer. */
export const POST = onPost(z.object({ area: Text }), async (post) =>
  answerShare(post, await stopShowing(database(), post.editor, { entryId: post.id, area: post.sent.area })),
);
