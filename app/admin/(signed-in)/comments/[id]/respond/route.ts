import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Text, Whole } from "@/app/form";
import { britishDay } from "@/lib/catalogue/british-day";
import { database } from "@/lib/db/client";
import { saveResponse } from "@/lib/db/comments/responses";
import { loadCatalogue } from "@/lib/live/live";

const Typed = z.object({
  summary: Text,
  text: Text,
  action: Text,
  state: Text,
  due: Text,
  done: Text,
  revision: Whole,
});

/** `POST`: keeps what the council answers to a comment. `revision` is that of the response which the page showed. */
export const POST = onPost(Typed, async (post) => {
  const { revision, ...typed } = post.sent;
  const given = { typed, revision, today: britishDay(new Date()) };
  const result = await saveResponse(database(), post.editor, post.id, given);
  // What is changed is public no longer.
  if (result.outcome === "saved") await loadCatalogue().catch(() => undefined);
  return answerPost(post, result, { next: `${pageOfPost(post)}?done=saved`, fields: Object.keys(typed) });
});
