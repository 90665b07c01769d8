import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { EntryKind } from "../../lib/catalogue/entry";
import type { ServiceContent } from "../../lib/catalogue/service-content";
import type { Database } from "../../lib/db/client";
import { type AreaVersion, areaVersions, publishedChanges } from "../../lib/db/entries/editions";
import type { EditionState, Prisma } from "../../lib/db/generated/client";
import { forPeopleIn } from "./made-up";
import { ownerOf } from "./owner-of";

/** Valid content of a service, with this more. */
export const serviceContent = (more: Partial<z.input<typeof ServiceContent>> = {}) => ({
  name: "Sleep clinic",
  summary: "Help with sleep.",
  categories: ["therapy"],
  service_areas: [forPeopleIn("E10000001")],
  ...more,
});

/**
 * The ids of a new entry of the area "near" (made if need be) and of its first edition. Each call makes another entry.
 */
export async function makeEntry(
  db: Database,
  { state = "published", kind = "service", content = serviceContent() }: Partial<Made> = {},
): Promise<{ id: string; slug: string; editionId: string }> {
  await db.area.upsert({ where: { slug: "near" }, create: { slug: "near", name: "Near" }, update: {} });
  const id = randomUUID();
  const slug = `entry-${id}`;
  await db.entry.create({ data: { id, areaSlug: "near", kind, slug } });
  const { id: editionId } = await addEdition(db, id, 1, state, content);
  return { id, slug, editionId };
}
type Made = { state: EditionState; kind: EntryKind; content: object };

/**
 * One more edition of an entry, public or not, without anybody who wrote or published it: only the owner of a database
 * makes such.
 */
export const addEdition = (
  db: Database,
  entryId: string,
  number: number,
  state: EditionState,
  content: object = serviceContent(),
) =>
  ownerOf(db).edition.create({
    data: {
      entryId,
      number,
      state,
      content: content as Prisma.InputJsonValue,
      publishedAt: ["published", "superseded"].includes(state) ? new Date() : null,
    },
  });

/** What has changed since these versions, area by area, as it is stored; everything where none is named. */
export const changesSince = (db: Database, versions: ReadonlyMap<string, AreaVersion> = new Map()) =>
  publishedChanges(db, versions, (change) => change);

/** Everything that the public may know now. */
export async function publicNow(db: Database) {
  const changes = await changesSince(db);
  return {
    editions: changes.flatMap(({ editions }) => editions),
    removed: changes.flatMap(({ removed }) => removed),
    moved: changes.flatMap(({ moved }) => moved),
    responses: changes.flatMap(({ responses }) => responses),
    shared: changes.flatMap(({ area, shared }) => shared.map((one) => ({ area, ...one }))),
  };
}

/** The number of what the public may know of an area; 0 before there was anything. */
export const versionOf = async (db: Database, area = "near"): Promise<number> =>
  (await areaVersions(db)).get(area)?.number ?? 0;
