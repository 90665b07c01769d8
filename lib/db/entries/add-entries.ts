import type { Content } from "../../catalogue/content";
import type { EntryKind } from "../../catalogue/entry";
import type { ContentReference } from "../../catalogue/links";
import type { EditionState, Prisma } from "../generated/client";
import type { Transaction } from "../people/editors";
import { inBatches } from "./batches";

/** Milliseconds that a transaction may take which adds all entries of an installation: 30,000 take some minutes. */
export const wholeSet = 20 * 60_000;

/** A new entry with its first edition here, what it refers to, and the event that says who added it. */
export type AddedEntry = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  number: number;
  state: EditionState;
  publishedAt: Date | null;
  content: Content;
  references: readonly ContentReference[];
  event: { actor: string; action: string; reason: string };
};

/** Adds entries in batches: all entries, then what they say, then the references between them, then the events. */
export async function addEntries(tx: Transaction, added: readonly AddedEntry[]): Promise<void> {
  for (const batch of inBatches(added))
    await tx.entry.createMany({ data: batch.map(({ id, area, kind, slug }) => ({ id, areaSlug: area, kind, slug })) });
  for (const batch of inBatches(added))
    await tx.edition.createMany({
      data: batch.map(({ id, number, state, publishedAt, content }) => ({
        entryId: id,
        number,
        state,
        publishedAt,
        content: content as Prisma.InputJsonValue,
      })),
    });
  const links = added.flatMap(({ id, references }) =>
    references.map(({ to, relation }) => ({ fromId: id, toId: to, relation })),
  );
  for (const batch of inBatches(links)) await tx.link.createMany({ data: batch });
  for (const batch of inBatches(added))
    await tx.event.createMany({ data: batch.map(({ id, event }) => ({ ...event, entryId: id })) });
}
