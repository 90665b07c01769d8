import { parseContent } from "../../catalogue/content";
import type { EntryKind } from "../../catalogue/entry";
import type { Issue } from "../../catalogue/issue";
import { listOf, textOf } from "../../catalogue/json-values";
import type { Editor } from "../../editing/roles";
import type { ChangeRow, DeskRow, WorkingRow } from "../../editing/worklist/desk-row";
import type { Database } from "../client";
import { areasOf } from "../people/editors";
import { namesOfPeople } from "../people/people-names";

type Row = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  isDown: boolean;
  twoPeople: boolean;
  ownerId: string | null;
  ownerName: string | null;
  labels: string[];
  isWatched: boolean;
  kept: { id: string; section: string }[] | null;
  unchecked: number | null;
  publishedNumber: number | null;
  publishedAt: Date | null;
  publishedName: unknown;
  publishedNames: unknown;
  checked: string | null;
  due: string | null;
  number: number | null;
  state: "draft" | "submitted";
  savedAt: Date | null;
  savedById: string | null;
  savedByName: string | null;
  submittedAt: Date | null;
  submittedById: string | null;
  submittedByName: string | null;
  reason: string | null;
  sentBack: string | null;
  wasMine: boolean;
  publishAt: Date | null;
  draftName: unknown;
  draftNames: unknown;
  lastName: unknown;
};

/**
 * Returns every entry of the areas in which this person has a role now, from A to Z, as lists show it. One query,
 * whatever is listed of them: what waits, what is overdue, everything. Nothing of another area is read.
 */
export async function searchDeskRows(db: Database, editor: Editor): Promise<DeskRow[]> {
  const areas = await areasOf(db, editor);
  if (areas.length === 0) return [];
  const me = editor.id;
  const [mayPublish, mayEdit] = [await areasOf(db, editor, "publisher"), await areasOf(db, editor, "editor")];
  const rows = await db.$queryRaw<Row[]>`
    SELECT e."id", e."areaSlug" AS "area", e."kind"::text AS "kind", e."slug", e."withdrawnAt" IS NOT NULL AS "isDown",
      a."twoPeople", e."ownerId", o."name" AS "ownerName",
      ARRAY(SELECT l."label" FROM "Label" l WHERE l."entryId" = e."id" ORDER BY 1) AS "labels",
      EXISTS (SELECT FROM "Watch" x WHERE x."entryId" = e."id" AND x."userId" = ${me}) AS "isWatched",
      (SELECT json_agg(json_build_object('id', u."id", 'section', u."section") ORDER BY u."createdAt" DESC)
        FROM "Unsaved" u JOIN "Edition" d ON d."id" = u."editionId"
        WHERE d."entryId" = e."id" AND u."editorId" = ${me}) AS "kept",
      (SELECT max(x."number") FROM "Edition" x WHERE x."entryId" = e."id" AND x."emergency"
        AND x."emergencyCheckedById" IS NULL AND x."publishedById" <> ${me}) AS "unchecked",
      p."number" AS "publishedNumber", p."publishedAt", q."says"->'name' AS "publishedName",
      q."says"->'alternate_names' AS "publishedNames",
      q."says"->>'assured_date' AS "checked", q."says"->>'review_due' AS "due",
      w."number", w."state"::text AS "state", w."savedAt", w."savedById", s."name" AS "savedByName",
      w."submittedAt", w."submittedById", h."name" AS "submittedByName", w."reason", w."sentBack", w."publishAt",
      w."sentBack" IS NOT NULL AND EXISTS (SELECT FROM "Event" v WHERE v."entryId" = e."id" AND v."actor" = ${me}
        AND v."action" = 'submit' AND v."detail"->>'number' = w."number"::text) AS "wasMine",
      x."says"->'name' AS "draftName", x."says"->'alternate_names' AS "draftNames",
      CASE WHEN p."id" IS NULL AND w."id" IS NULL THEN (SELECT x."content"->'name' FROM "Edition" x
        WHERE x."entryId" = e."id" ORDER BY x."number" DESC LIMIT 1) END AS "lastName"
    FROM "Entry" e
    JOIN "Area" a ON a."slug" = e."areaSlug"
    LEFT JOIN "User" o ON o."id" = e."ownerId"
    LEFT JOIN "Edition" p ON p."entryId" = e."id" AND p."state" = 'published'
    LEFT JOIN "Edition" w ON w."entryId" = e."id" AND w."state" IN ('draft', 'submitted')
    -- A content is unpacked each time that something is read from it; joined to nothing, it is unpacked once.
    LEFT JOIN LATERAL (SELECT p."content" || '{}' AS "says" OFFSET 0) q ON true
    LEFT JOIN LATERAL (SELECT w."content" || '{}' AS "says" OFFSET 0) x ON true
    LEFT JOIN "User" s ON s."id" = w."savedById"
    LEFT JOIN "User" h ON h."id" = w."submittedById"
    WHERE e."areaSlug" = ANY(${areas})`;
  const names = await namesOfPeople(db, areas);
  return rows
    .map((row) =>
      deskRow(withNames(row, names), me, {
        mayPublish: mayPublish.includes(row.area),
        mayEdit: mayEdit.includes(row.area),
      }),
    )
    .sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const order = new Intl.Collator("en-GB");

/** Returns the row with the people in it under the names by which they are told apart. */
function withNames(row: Row, names: ReadonlyMap<string, string>): Row {
  const nameOf = (id: string | null, name: string | null) => (id === null ? null : (names.get(id) ?? name));
  return {
    ...row,
    ownerName: nameOf(row.ownerId, row.ownerName),
    savedByName: nameOf(row.savedById, row.savedByName),
    submittedByName: nameOf(row.submittedById, row.submittedByName),
  };
}

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

function deskRow(row: Row, me: string, may: Pick<DeskRow, "mayEdit" | "mayPublish">): DeskRow {
  const { id, area, kind, slug, isDown, isWatched, twoPeople, labels } = row;
  const names = [row.draftName, row.publishedName, row.lastName].map(textOf).filter((name) => name !== "");
  const others = [...listOf(row.draftNames), ...listOf(row.publishedNames)].map(textOf);
  const [name = slug, ...rest] = names;
  const { publishedNumber: number, publishedAt: at, checked, due } = row;
  return {
    id,
    area,
    kind,
    slug,
    isDown,
    isWatched,
    twoPeople,
    labels,
    ...may,
    name,
    otherNames: [...new Set([...rest, ...others])].filter((one) => one !== "" && one !== name),
    owner: person(row.ownerId, row.ownerName),
    working: workingRow(row, me),
    published: number !== null && at !== null ? { number, at, checked, due } : null,
    kept: row.kept ?? [],
    unchecked: may.mayPublish ? row.unchecked : null,
  };
}

function workingRow(row: Row, me: string): WorkingRow | null {
  const { number, state, savedAt, submittedAt, reason, sentBack, publishAt } = row;
  if (number === null) return null;
  return {
    number,
    state,
    savedAt,
    submittedAt,
    reason,
    sentBack,
    publishAt,
    savedBy: person(row.savedById, row.savedByName),
    submittedBy: person(row.submittedById, row.submittedByName),
    isSentBackToMe: sentBack !== null && (row.savedById === me || row.wasMine),
  };
}

/** Something that is out of date in what is public: a field, and a sentence about it. */
export type StaleRow = { entryId: string; field: string; message: string };

/** Returns the facts that the nightly check found out of date in the areas of this person, by entry. */
export async function searchStale(db: Database, editor: Editor): Promise<StaleRow[]> {
  return db.staleFact.findMany({
    where: { entry: { areaSlug: { in: await areasOf(db, editor) } } },
    orderBy: [{ foundAt: "asc" }, { field: "asc" }],
    select: { entryId: true, field: true, message: true },
  });
}

/**
 * Returns the published editions of this person's areas that do not fit their schema (any more), each with its issues.
 * `shown` are the ids of the entries that the website shows; they are not checked.
 */
export async function searchUnreadable(
  db: Database,
  editor: Editor,
  shown: readonly string[],
): Promise<{ entryId: string; issues: Issue[] }[]> {
  const editions = await db.$queryRaw<{ entryId: string; kind: EntryKind; content: unknown }[]>`
    SELECT d."entryId", e."kind"::text AS "kind", d."content" FROM "Edition" d JOIN "Entry" e ON e."id" = d."entryId"
    WHERE d."state" = 'published' AND e."areaSlug" = ANY(${await areasOf(db, editor)})
      AND NOT d."entryId" = ANY(${[...shown]}::uuid[])`;
  return editions.flatMap(({ entryId, kind, content }) => {
    const { issues } = parseContent(kind, content);
    return issues.length > 0 ? [{ entryId, issues }] : [];
  });
}

/**
 * Returns the latest events of these entries, as far as they are in the areas of this person, the newest first. Small
 * steps (saves, notes, labels) are there only for entries that the person watches.
 */
export const searchChanges = async (
  db: Database,
  editor: Editor,
  { among, most, from = 0 }: { among: readonly string[]; most: number; from?: number },
): Promise<ChangeRow[]> =>
  db.$queryRaw<ChangeRow[]>`
    SELECT v."id", v."at", v."action", v."reason", coalesce(u."name", v."actor") AS "who", v."entryId",
      x."userId" IS NOT NULL AS "isWatched",
      coalesce(v."id" > x."seenEventId", false) AND v."actor" <> ${editor.id} AS "isNew"
    FROM "Event" v
    LEFT JOIN "User" u ON u."id" = v."actor"
    LEFT JOIN "Watch" x ON x."entryId" = v."entryId" AND x."userId" = ${editor.id}
    WHERE v."areaSlug" = ANY(${await areasOf(db, editor)}) AND v."entryId" = ANY(${[...among]}::uuid[])
      AND (x."userId" IS NOT NULL OR v."action" NOT IN ('save', 'note', 'label', 'draft'))
    ORDER BY v."id" DESC LIMIT ${most} OFFSET ${from}`;
