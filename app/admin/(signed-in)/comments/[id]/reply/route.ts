import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { replyMail } from "@/app/admin/(signed-in)/comments/reply-mail";
import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { beginReply, takeBackReply } from "@/lib/db/comments/comment-replies";
import { sendMail } from "@/lib/mail/mail";
import { logFault } from "@/lib/process/log";

const notSent =
  "The reply could not be sent, so it does not count as sent. What you typed is still here. Try again in a few minutes.";

/**
 * `POST`: mails a reply to whoever wrote a comment. `reply-id` comes with the form, so that a form that is sent twice
 * mails once.
 */
export const POST = onPost(z.object({ "reply-id": Text, reply: Text }), async (post) => {
  const reply = { replyId: post.sent["reply-id"], text: post.sent.reply };
  const begun = await beginReply(database(), post.editor, post.id, reply);
  if (begun.outcome !== "begun")
    return answerPost(post, begun, { next: `${pageOfPost(post)}?done=replied`, fields: ["reply"] });
  try {
    await sendMail(replyMail(begun));
  } catch (error) {
    logFault("comment reply", error as Error);
    await takeBackReply(database(), post.editor, post.id, { replyId: reply.replyId, status: begun.status });
    return show(503, pageOfPost(post), {
      issues: [{ field: "reply", message: notSent }],
      typed: { reply: reply.text },
    });
  }
  return answerPost(post, { outcome: "sent" }, { next: `${pageOfPost(post)}?done=replied` });
});
