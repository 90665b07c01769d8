import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { britishDay } from "@/lib/catalogue/british-day";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { database } from "@/lib/db/client";
import { type BegunReply, beginReply, takeBackReply } from "@/lib/db/comments/comment-replies";
import { liveCatalogue } from "@/lib/live/live";
import { type Mail, sendMail, siteLink } from "@/lib/mail/mail";
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

/** Returns the letter that answers a comment. What was written to us is not in it: the address may have had a slip. */
function replyMail({ to, text, area: slug, about, receivedAt }: BegunReply): Mail {
  const area = liveCatalogue().areas.find((one) => one.slug === slug);
  const name = area?.name ?? slug;
  const day = dayInWords(britishDay(receivedAt));
  return {
    to,
    subject: `Your comment on the Local Offer of ${name}`,
    text: [
      "Hello,",
      `You wrote to us on ${day} about ${about ? `“${about}” in ` : ""}the Local Offer of ${name}. This is our answer.`,
      text,
      ...(area ? [area.council] : []),
      `Please do not answer this letter: nobody reads what is sent to its address. To tell us more, use ${siteLink(`/${slug}/comment`)}`,
    ].join("\n\n"),
  };
}
