import type { EntryKind } from "../../catalogue/entry";
import type { Database } from "../client";
import { logEntry } from "../operations/events";

/**
 * What somebody published alone, as an emergency. `told` are the ids of the people who had a letter about it; `tries`
 * is how often letters were sent or could not be.
 */
export type Emergency = {
  entryId: string;
  number: number;
  area: string;
  areaName: string;
  kind: EntryKind;
  slug: string;
  name: string;
  reason: string;
  publishedAt: Date;
  publishedById: string;
  publishedBy: string;
  told: string[];
  tries: number;
};

type Told = { number: number; to: string[] };

/** Returns every emergency since then, the oldest first, with who was told of it. */
export async function emergenciesSince(db: Database, since: Date): Promise<Emergency[]> {
  const found = await db.edition.findMany({
    where: { emergency: true, publishedAt: { gte: since }, publishedById: { not: null } },
    select: {
      entryId: true,
      number: true,
      reason: true,
      content: true,
      publishedAt: true,
      publishedById: true,
      publishedBy: { select: { name: true } },
      entry: { select: { kind: true, slug: true, areaSlug: true, area: { select: { name: true } } } },
    },
    orderBy: [{ publishedAt: "asc" }, { entryId: "asc" }],
  });
  const entryIds = found.map(({ entryId }) => entryId);
  const letters = await db.event.findMany({
    where: { action: "emergency mail", entryId: { in: entryIds } },
    select: { entryId: true, detail: true },
  });
  return found.map(({ entryId, number, reason, content, publishedAt, publishedById, publishedBy, entry }) => {
    const own = letters
      .filter((letter) => letter.entryId === entryId)
      .map(({ detail }) => detail as Told)
      .filter((detail) => detail.number === number);
    return {
      entryId,
      number,
      area: entry.areaSlug,
      areaName: entry.area.name,
      kind: entry.kind,
      slug: entry.slug,
      name: String((content as { name?: unknown }).name ?? entry.slug),
      reason: reason ?? "",
      publishedAt: publishedAt ?? since,
      publishedById: publishedById ?? "",
      publishedBy: publishedBy?.name ?? "",
      told: own.flatMap(({ to }) => to),
      tries: own.length,
    };
  });
}

/** Notes who had a letter about an emergency; nobody, when none could be sent. */
export const noteTold = (db: Database, { entryId, number }: Pick<Emergency, "entryId" | "number">, to: string[]) =>
  db.$transaction(async (tx) => {
    const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId } });
    await logEntry(tx, "schedule", "emergency mail", entry, { detail: { number, to } satisfies Told });
  });
