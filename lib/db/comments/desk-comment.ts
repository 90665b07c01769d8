import { isUuid } from "../../catalogue/stable-id";
import type { Topic } from "../../comments/comment";
import type { ClosingReason, CommentStatus } from "../../comments/comment-status";
import type { CommentEvent, DeskComment } from "../../comments/desk-comment";
import { type Editor, isAtLeast } from "../../editing/roles";
import type { Database } from "../client";
import { dayOf } from "../day-column";
import { namesOfEntries } from "../entries/entry-names";
import { areasOf, roleIn } from "../people/editors";
import { named, namesOfPeople } from "../people/people-names";
import { logComment } from "./comment-changes";
import { readableIn } from "./comments";
import { wordsOfResponse } from "./responses";

const person = { select: { id: true, name: true } } as const;

/**
 * Returns a comment for somebody with a role in the area that answers it, or in the one from whose page it was sent.
 * The latter reads what was written and where it stands, and not what colleagues there say, nor where its writer wants
 * an answer. Null when there is none or it is another area's: the same answer.
 */
export async function findComment(db: Database, editor: Editor, id: string): Promise<DeskComment | null> {
  if (!isUuid(id)) return null;
  const found = await db.comment.findFirst({
    where: { id, ...readableIn(await areasOf(db, editor)) },
    include: {
      owner: person,
      entry: { select: { id: true, kind: true, slug: true } },
      response: true,
      notes: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { author: { select: { name: true } } } },
    },
  });
  if (!found) return null;
  const role = await roleIn(db, editor, found.areaSlug);
  // What may come from a program its council looks at first.
  if (!role && found.doubtful) return null;
  const { areaSlug, topic, status, closedFor, entry, notes, response, text, email, receivedAt, redactedAt, doubtful } =
    found;
  const names = await namesOfEntries(db, entry ? [entry.id] : []);
  return {
    id,
    area: areaSlug,
    sentFrom: found.sentFrom,
    role,
    topic: topic as Topic,
    text,
    number: role ? found.number : null,
    answerBy: dayOf(found.answerBy),
    receivedAt,
    redactedAt,
    doubtful,
    // Whoever may not answer has no use for the address.
    email: isAtLeast(role, "editor") ? email : null,
    wantsAnswer: email !== null,
    status: status as CommentStatus,
    closedFor: closedFor as ClosingReason | null,
    closedAt: found.closedAt,
    owner: role && found.owner ? named(found.owner, await namesOfPeople(db, [areaSlug])) : null,
    entry: entry && { ...entry, name: names.get(entry.id) ?? entry.slug },
    notes: (role ? notes : []).map(({ id, text, isReply, at, author }) => ({
      id,
      text,
      isReply,
      at,
      author: author.name,
    })),
    response:
      response && (role || response.publishedAt)
        ? {
            ...wordsOfResponse(response),
            revision: response.revision,
            savedAt: response.savedAt,
            publishedAt: response.publishedAt,
          }
        : null,
  };
}

const day = 24 * 60 * 60_000;

/** Notes in the log that somebody reads a comment: once a day for each person, however often they look. */
export async function noteReading(
  db: Database,
  editor: Editor,
  comment: { id: string; area: string },
  now = new Date(),
): Promise<void> {
  const since = new Date(now.getTime() - day);
  const [read] = await db.$queryRaw<{ read: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Event" WHERE "detail"->>'comment' = ${comment.id} AND "action" = 'comment read'
      AND "actor" = ${editor.id} AND "at" > ${since}) AS "read"`;
  if (!read?.read)
    await logComment(db, editor, "comment read", { id: comment.id, areaSlug: comment.area, entryId: null });
}

/** Returns the events of a comment of this person's areas, the newest first. */
export const searchCommentEvents = async (db: Database, editor: Editor, id: string): Promise<CommentEvent[]> =>
  db.$queryRaw<CommentEvent[]>`
    SELECT e."id", e."at", e."action", coalesce(u."name", e."actor") AS "who", e."detail"
    FROM "Event" e LEFT JOIN "User" u ON u."id" = e."actor"
    WHERE e."detail"->>'comment' = ${id} AND e."areaSlug" = ANY(${await areasOf(db, editor)})
    ORDER BY e."id" DESC LIMIT 200`;
