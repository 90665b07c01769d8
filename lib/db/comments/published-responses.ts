import { britishDay } from "../../catalogue/british-day";
import type { Topic } from "../../catalogue/comment-topics";
import { isResponseState, type PublishedResponse } from "../../catalogue/published-response";
import { dayOf } from "../day-column";
import type { Transaction } from "../people/editors";

/**
 * Returns what an area has published of comments, the newest comments first. What a comment says, and the address of
 * who wrote it, are not read. The public gets an editor's summary, and only what a publisher has published.
 */
export async function publishedResponses(
  tx: Pick<Transaction, "response">,
  area: string,
): Promise<PublishedResponse[]> {
  const rows = await tx.response.findMany({
    where: {
      publishedAt: { not: null },
      summary: { not: "" },
      comment: { areaSlug: area, status: { not: "not-published" } },
    },
    include: { comment: { select: { entryId: true, topic: true, receivedAt: true } } },
    orderBy: [{ comment: { receivedAt: "desc" } }, { commentId: "asc" }],
  });
  return rows.flatMap(({ commentId: id, comment, summary, text, action, state, due, done, publishedAt }) => {
    if (publishedAt === null || !isResponseState(state)) return [];
    const { entryId, receivedAt } = comment;
    const topic = comment.topic as Topic;
    const month = britishDay(receivedAt).slice(0, 7);
    const words = { summary, text, action, state, due: dayOf(due), done: dayOf(done) };
    return [{ id, area, entryId, topic, month, ...words, publishedAt: publishedAt.toISOString() }];
  });
}
