import { randomUUID } from "node:crypto";
import type { EntryKind } from "../../../lib/catalogue/entry";
import type { Database } from "../../../lib/db/client";
import type { EditionState, Prisma } from "../../../lib/db/generated/client";
import { serviceContent } from "../../support/entries";
import { forPeopleIn } from "../../support/made-up";

/** Where an entry stands: its editions from the first to the last, and what is so about the last one. */
const stages = {
  new: ["draft"],
  published: ["published"],
  draft: ["published", "draft"],
  submitted: ["published", "submitted"],
  scheduled: ["published", "submitted"],
  emergency: ["superseded", "published"],
  down: ["withdrawn"],
} as const satisfies Record<string, readonly EditionState[]>;
export type Stage = keyof typeof stages;

const codes: Record<string, string> = { oxfordshire: "E10000025", "stockton-on-tees": "E06000004" };

/** Content of a service of a real area that may be published as it is. */
export const publishable = (name: string, area = "oxfordshire") =>
  serviceContent({
    name,
    categories: ["dental"],
    service_areas: [{ ...forPeopleIn(codes[area] as string), name: area }],
  });

export type DeskEntry = { id: string; area: string; slug: string; name: string; number: number };
type Made = { area: string; kind: EntryKind; stage: Stage; name: string; content: object; by: string };

/** A random id without figures, from "a" to "p": with figures it may look like a postcode, and lead elsewhere. */
export const inLetters = (id: string) => id.replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] as string);

/**
 * A new entry of a real area at this stage, as its editors would have left it. `by` is who wrote and submitted it. What
 * is published is on the website a second later. `number` is that of its last edition.
 */
export async function makeDeskEntry(
  db: Database,
  { area = "oxfordshire", kind = "service", stage = "published", ...more }: Partial<Made> & { by: string },
): Promise<DeskEntry> {
  const id = randomUUID();
  const { by, name = `Made up ${id}` } = more;
  const content = (more.content ?? publishable(name, area)) as Prisma.InputJsonObject;
  const slug = `made-up-${inLetters(id)}`;
  const now = new Date();
  const states = stages[stage];
  const withdrawn = stage === "down" ? { withdrawnAt: now, withdrawnMessage: "It has moved." } : {};
  await db.entry.create({ data: { id, areaSlug: area, kind, slug, ...withdrawn } });
  if (stage === "emergency") {
    // The database takes nothing as published that the log does not have.
    const detail = { number: states.length };
    await db.event.create({ data: { actor: by, action: "emergency publish", entryId: id, areaSlug: area, detail } });
  }
  for (const [at, state] of states.entries()) {
    const isLast = at === states.length - 1;
    const wasPublic = ["published", "superseded", "withdrawn"].includes(state);
    await db.edition.create({
      data: {
        entryId: id,
        number: at + 1,
        state,
        content,
        basedOn: at || null,
        savedAt: now,
        savedById: by,
        ...(state === "submitted" ? { submittedAt: now, submittedById: by, reason: "A new number" } : {}),
        ...(wasPublic ? { publishedAt: now } : {}),
        ...(stage === "scheduled" && isLast
          ? { publishAt: new Date(now.getTime() + 86_400_000), approvedById: by }
          : {}),
        ...(stage === "emergency" && isLast
          ? { emergency: true, publishedById: by, submittedById: by, reason: "The clinic has burnt down." }
          : {}),
      },
    });
  }
  return { id, area, slug, name, number: states.length };
}

/** Words of `by` that stand beside an entry's last edition because somebody else saved first. Gives their id. */
export async function makeUnsaved(db: Database, entryId: string, by: string): Promise<string> {
  const edition = await db.edition.findFirstOrThrow({ where: { entryId }, orderBy: { number: "desc" } });
  const content = { ...(edition.content as object), summary: "Words that were typed too late." };
  const { id } = await db.unsaved.create({ data: { editionId: edition.id, editorId: by, section: "about", content } });
  return id;
}

/** One of the ids: people have theirs as text. */
const [entries, people] = ["any($1::uuid[])", "any($1::text[])"];

/** What a post may change, table by table: those rows for which this holds of the ids that are asked for. */
const recorded: Record<string, string> = {
  ...Object.fromEntries(["Entry", "Comment", "Invitation", "BulkImport"].map((of) => [of, `r.id = ${entries}`])),
  User: `r.id = ${people}`,
  Link: `r."fromId" = ${entries}`,
  ...Object.fromEntries(["Edition", "Note", "Label", "Watch", "OldSlug"].map((of) => [of, `r."entryId" = ${entries}`])),
  ...Object.fromEntries(["Membership", "Account", "TwoFactor"].map((of) => [of, `r."userId" = ${people}`])),
  ...Object.fromEntries(["CommentNote", "Response"].map((of) => [of, `r."commentId" = ${entries}`])),
  Unsaved: `r."editionId" in (select id from "Edition" where "entryId" = ${entries})`,
};

const recordQuery = [
  ...Object.entries(recorded).map(
    ([table, holds]) => `select '${table}' as "table", to_jsonb(r)::text as row from "${table}" r where ${holds}`,
  ),
  `select 'Event', count(*)::text from "Event" where "entryId" = ${entries}`,
].join(" union all ");

/**
 * Everything that a post may change of the entries, people, comments, invitations and files with these ids, as text:
 * equal before and after a post that changed nothing. Sessions are not in it: they are marked as used. One statement,
 * because it is asked some thousands of times.
 */
export async function recordOf(db: Database, ids: readonly string[]): Promise<string> {
  const uuids = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const rows = await db.$queryRawUnsafe<object[]>(`${recordQuery} order by 1, 2`, uuids);
  return JSON.stringify(rows);
}
