import { britishDay } from "@/lib/catalogue/british-day";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { BegunReply } from "@/lib/db/comments/comment-replies";
import { liveCatalogue } from "@/lib/live/live";
import { type Mail, siteLink } from "@/lib/mail/mail";

/** The letter that answers a comment. What was written to us is not in it: the address may have had a slip. */
export function replyMail({ to, text, area: slug, about, receivedAt }: BegunReply): Mail {
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
