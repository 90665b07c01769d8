import type { EntryKind } from "../../catalogue/entry";
import type { Person, Review } from "../../editing/reminders";
import type { Database } from "../client";

/**
 * Returns everything published whose check is due on `today` or was before, and of which nobody was reminded since
 * `remindedBefore`: the longest overdue first.
 */
export const dueReviews = (db: Database, today: string, remindedBefore: Date): Promise<Review[]> =>
  db.$queryRaw<(Review & { kind: EntryKind })[]>`
    SELECT entry."id" AS "entryId", edition."number", entry."areaSlug" AS "area", area."name" AS "areaName",
      entry."kind"::text AS "kind", entry."slug", edition."content"->>'name' AS "name",
      edition."content"->>'review_due' AS "due", entry."ownerId", entry."remindedAt"
    FROM "Edition" edition
    JOIN "Entry" entry ON entry."id" = edition."entryId"
    JOIN "Area" area ON area."slug" = entry."areaSlug"
    WHERE edition."state" = 'published'
      AND edition."content"->>'review_due' ~ '^\\d{4}-\\d\\d-\\d\\d$'
      AND edition."content"->>'review_due' <= ${today}
      AND (entry."remindedAt" IS NULL OR entry."remindedAt" <= ${remindedBefore})
    ORDER BY "due", entry."id"`;

/** Returns everybody who may be reminded, with their role in each area. People who may not sign in are left out. */
export async function peopleToRemind(db: Database): Promise<Person[]> {
  const found = await db.membership.findMany({
    where: { user: { disabledAt: null } },
    select: { areaSlug: true, role: true, user: { select: { id: true, name: true, email: true } } },
    orderBy: [{ areaSlug: "asc" }, { userId: "asc" }],
  });
  return found.map(({ areaSlug, role, user }) => ({ ...user, area: areaSlug, role }));
}

/** Notes that somebody is reminded of an entry now. False when another process was first. */
export const claimReminder = async (
  db: Database,
  { entryId, remindedAt }: Pick<Review, "entryId" | "remindedAt">,
  now: Date,
): Promise<boolean> =>
  (await db.entry.updateMany({ where: { id: entryId, remindedAt }, data: { remindedAt: now } })).count === 1;

/** Takes `claimReminder` back, because no letter could be sent. */
export const unclaimReminder = (
  db: Database,
  { entryId, remindedAt }: Pick<Review, "entryId" | "remindedAt">,
  now: Date,
) => db.entry.updateMany({ where: { id: entryId, remindedAt: now }, data: { remindedAt } });
