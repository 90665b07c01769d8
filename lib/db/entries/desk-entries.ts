import type { EntryKind } from "../../catalogue/entry";
import { isUuid } from "../../catalogue/stable-id";
import type { DeskEdition, DeskEntry, DeskEvent } from "../../editing/desk-entry";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import type { EditionState, Prisma } from "../generated/client";
import { areasOf, roleIn } from "../people/editors";
import { named, namesOfPeople } from "../people/people-names";

const person = { select: { id: true, name: true } } as const;
const editionFields = {
  id: true,
  number: true,
  revision: true,
  state: true,
  content: true,
  basedOn: true,
  createdAt: true,
  savedAt: true,
  submittedAt: true,
  publishedAt: true,
  publishAt: true,
  reason: true,
  sentBack: true,
  emergency: true,
  savedBy: person,
  submittedBy: person,
  publishedBy: person,
  approvedBy: person,
  emergencyCheckedBy: person,
} as const satisfies Prisma.EditionSelect;

export type { DeskEdition, DeskEntry } from "../../editing/desk-entry";

/**
 * Returns an entry for somebody who may read drafts in its area; null when there is none or it is another area's: the
 * same answer.
 */
export async function findDeskEntry(db: Database, editor: Editor, id: string): Promise<DeskEntry | null> {
  if (!isUuid(id)) return null;
  const entry = await db.entry.findFirst({
    where: { id, areaSlug: { in: await areasOf(db, editor) } },
    select: {
      id: true,
      areaSlug: true,
      kind: true,
      slug: true,
      withdrawnAt: true,
      withdrawnMessage: true,
      insteadId: true,
      owner: person,
      area: { select: { twoPeople: true } },
      labels: { select: { label: true }, orderBy: { label: "asc" } },
      watches: { where: { userId: editor.id }, select: { userId: true } },
    },
  });
  const role = entry && (await roleIn(db, editor, entry.areaSlug));
  if (!entry || !role) return null;
  const wanted = async (state: EditionState[]) =>
    db.edition.findFirst({
      where: { entryId: id, ...(state.length > 0 ? { state: { in: state } } : {}) },
      orderBy: { number: "desc" },
      select: editionFields,
    });
  const [working, published, newest] = await Promise.all([
    wanted(["draft", "submitted"]),
    wanted(["published"]),
    wanted([]),
  ]);
  if (!newest) return null;
  const { areaSlug, area, labels, watches, owner, ...rest } = entry;
  return {
    ...rest,
    owner: owner && named(owner, await namesOfPeople(db, [areaSlug])),
    area: areaSlug,
    role,
    twoPeople: area.twoPeople,
    labels: labels.map(({ label }) => label),
    isWatched: watches.length > 0,
    working,
    published,
    newest,
  };
}

/** Returns one edition of an entry that this person may read, or null. */
export async function findDeskEdition(
  db: Database,
  editor: Editor,
  entryId: string,
  number: number,
): Promise<DeskEdition | null> {
  if (!isUuid(entryId)) return null;
  return db.edition.findFirst({
    where: { entryId, number, entry: { areaSlug: { in: await areasOf(db, editor) } } },
    select: editionFields,
  });
}

/** When an edition took its place in the history: what is being worked on comes last of all. */
const placeOf = ({ state, publishedAt, savedAt, createdAt }: Omit<DeskEdition, "content">) =>
  state === "draft" || state === "submitted"
    ? Number.POSITIVE_INFINITY
    : (publishedAt ?? savedAt ?? createdAt).getTime();

/**
 * Returns all editions of an entry that this person may read, without their content: what is being worked on, then what
 * was public last. That is the order of their numbers, unless somebody said "still correct" beside a draft, whose
 * number is then lower.
 */
export async function searchEditions(
  db: Database,
  editor: Editor,
  entryId: string,
): Promise<Omit<DeskEdition, "content">[]> {
  if (!isUuid(entryId)) return [];
  const { content: _, ...fields } = editionFields;
  const editions = await db.edition.findMany({
    where: { entryId, entry: { areaSlug: { in: await areasOf(db, editor) } } },
    orderBy: { number: "desc" },
    select: fields,
  });
  return editions.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(b) - placeOf(a)));
}

/** Returns the events of an entry that this person may read, the newest first. */
export async function searchEvents(db: Database, editor: Editor, entryId: string): Promise<DeskEvent[]> {
  if (!isUuid(entryId)) return [];
  const events = await db.event.findMany({
    where: { entryId, entry: { areaSlug: { in: await areasOf(db, editor) } } },
    orderBy: { id: "desc" },
    take: 500,
  });
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(events.map(({ actor }) => actor))] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return events.map(({ id, at, action, reason, actor, detail }) => ({
    id,
    at,
    action,
    reason,
    detail,
    who: names.get(actor) ?? actor,
  }));
}

/** Returns the names of all entries of an area that this person may read, by name; what references are chosen from. */
export async function searchEntryNames(
  db: Database,
  editor: Editor,
  area: string,
): Promise<{ id: string; kind: EntryKind; name: string; slug: string; postcode: string | null }[]> {
  const allowed = await areasOf(db, editor);
  if (!allowed.includes(area)) return [];
  const rows = await db.$queryRaw<
    { id: string; kind: EntryKind; name: string; slug: string; postcode: string | null }[]
  >`
    SELECT e."id", e."kind"::text AS "kind", e."slug", coalesce(d."content"->>'name', e."slug") AS "name",
      d."content"->'address'->>'postal_code' AS "postcode"
    FROM "Entry" e JOIN LATERAL (
      SELECT "content" FROM "Edition" WHERE "entryId" = e."id"
      ORDER BY ("state" = 'published') DESC, "number" DESC LIMIT 1) d ON true
    WHERE e."areaSlug" = ${area} ORDER BY lower(coalesce(d."content"->>'name', e."slug")), e."id"`;
  return rows;
}
