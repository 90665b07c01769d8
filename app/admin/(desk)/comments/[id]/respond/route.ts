import { answerPost, pageOfPost, textIn } from "@/app/admin/(desk)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { britishDay } from "@/lib/catalogue/british-day";
import { database } from "@/lib/db/client";
import { saveResponse } from "@/lib/db/comments/responses";

/** `POST`: keeps what the council answers to a comment. `revision` is that of the response which the page showed. */
export const POST = onPost(async (post) => {
  const text = (name: string) => textIn(post, name);
  const typed = { text: text("text"), action: text("action"), due: text("due"), done: text("done") };
  const given = { typed, revision: Number(text("revision")), today: britishDay(new Date()) };
  const result = await saveResponse(database(), post.editor, post.params.id ?? "", given);
  return answerPost(post, result, { next: `${pageOfPost(post)}?done=saved`, fields: Object.keys(typed) });
});
