import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerShare } from "@/app/admin/desk/share-done";
import { Text, Whole } from "@/app/form";
import { database } from "@/lib/db/client";
import { showEntry } from "@/lib/db/entries/shared-entries";

/**
 * `POST`: shows an entry of another area in `area`, with these notes, or changes them. `revision` is that of the notes
 * which the page showed. The public pages have it at once.
 */
export const POST = onPost(z.object({ area: Text, notes: Text, revision: Whole }), async (post) =>
  answerShare(post, await showEntry(database(), post.editor, { entryId: post.id, ...post.sent })),
);
