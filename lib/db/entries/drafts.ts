import { isDeepStrictEqual } from "node:util";
import type { EntryKind } from "../../catalogue/entry";
import { type Editor, isAtLeast } from "../../editing/roles";
import type { Database } from "../client";
import { isNotUnique } from "../database-fault";
import type { Prisma } from "../generated/client";
import { asJson } from "../json";
import { logEntry } from "../operations/events";
import { roleIn, type Transaction } from "../people/editors";
import { claimEntry, type EntryRow } from "./entries";
import { queueByKey } from "./queue-by-key";

/** Which words somebody had before them: the number of the edition, and its revision. The guard against two editors. */
export type Seen = { number: number; revision: number };

/** What came of a save. `conflict`: somebody else saved first; what was typed is kept as `unsavedId`. */
export type Saved =
  | { outcome: "saved"; seen: Seen }
  | { outcome: "conflict"; unsavedId: string }
  | { outcome: "missing" | "forbidden" };

/** Returns the edition that is being worked on, or null. */
export const workingEdition = (tx: Transaction, entryId: string) =>
  tx.edition.findFirst({ where: { entryId, state: { in: ["draft", "submitted"] } } });

/** Returns the edition with the highest number: what a new draft is begun from. */
const newestEdition = (tx: Transaction, entryId: string) =>
  tx.edition.findFirst({ where: { entryId }, orderBy: { number: "desc" } });

/** Returns the edition that a new draft starts from: the published one, or else the newest. */
export const startingEdition = async (tx: Transaction, entryId: string) =>
  (await tx.edition.findFirst({ where: { entryId, state: "published" } })) ?? (await newestEdition(tx, entryId));

/**
 * Adds an edition behind the newest one of an entry, as this person saves it: a draft, unless `more` says otherwise.
 * Returns it.
 */
export async function addEdition(
  tx: Transaction,
  { id: savedById }: Pick<Editor, "id">,
  entryId: string,
  { content, ...more }: { content: unknown } & Omit<Partial<Prisma.EditionUncheckedCreateInput>, "content">,
) {
  const newest = await newestEdition(tx, entryId);
  const number = (newest?.number ?? 0) + 1;
  const draft = { entryId, number, state: "draft" as const, savedAt: new Date(), savedById, content: asJson(content) };
  return tx.edition.create({ data: { ...draft, ...more } });
}

/**
 * Makes an entry with an empty draft that holds its name. "taken" when the area has an entry of this kind and slug, or
 * had one under that address.
 */
export async function createEntry(
  db: Database,
  editor: Editor,
  made: { id: string; area: string; kind: EntryKind; slug: string; content: unknown },
): Promise<"created" | "taken" | "forbidden"> {
  const { id, area: areaSlug, kind, slug, content } = made;
  try {
    return await db.$transaction(async (tx) => {
      if (!isAtLeast(await roleIn(tx, editor, areaSlug), "editor")) return "forbidden";
      // Sent twice, it is still one.
      const there = await tx.entry.findFirst({ where: { id, areaSlug, kind, slug } });
      if (there) return "created";
      if (await tx.oldSlug.findFirst({ where: { areaSlug, kind, slug } })) return "taken";
      await tx.entry.create({ data: { id, areaSlug, kind, slug } });
      await addEdition(tx, editor, id, { content });
      await logEntry(tx, editor.id, "create", { id, areaSlug, kind, slug });
      return "created";
    });
  } catch (error) {
    // Sent twice at the same moment, it is one as well.
    if (isNotUnique(error))
      return (await db.entry.count({ where: { id, areaSlug, kind, slug } })) ? "created" : "taken";
    throw error;
  }
}

/**
 * Saves a whole draft as it was typed, whatever is wrong with it. The first save of an entry that has no draft makes
 * one. When the draft says something else than what this person had before them (`seen`), nothing is overwritten: their
 * words are kept beside it. Saving what is saved already is "saved".
 */
export const saveDraft = (
  db: Database,
  editor: Editor,
  entryId: string,
  words: { seen: Seen; section: string; content: unknown },
): Promise<Saved> => queueByKey(entryId, () => db.$transaction((tx) => saveClaimed(tx, editor, entryId, words)));

async function saveClaimed(
  tx: Transaction,
  editor: Editor,
  entryId: string,
  { seen, section, content }: { seen: Seen; section: string; content: unknown },
): Promise<Saved> {
  const claimed = await claimEntry(tx, editor, entryId, "editor");
  if (claimed.outcome !== "claimed") return claimed;
  const working = await workingEdition(tx, entryId);
  if (!working) return beginDraft(tx, editor, claimed.entry, { seen, section, content });
  if (isDeepStrictEqual(working.content, content)) return savedAs(working);
  const isCurrent = working.state === "draft" && working.number === seen.number && working.revision === seen.revision;
  if (!isCurrent) return keepUnsaved(tx, editor, working.id, section, content);
  const { number, revision } = await tx.edition.update({
    where: { id: working.id },
    data: {
      content: asJson(content),
      revision: { increment: 1 },
      savedAt: new Date(),
      savedById: editor.id,
    },
  });
  await logEntry(tx, editor.id, "save", claimed.entry, { detail: { number, section } });
  return savedAs({ number, revision });
}

const savedAs = ({ number, revision }: Seen): Saved => ({ outcome: "saved", seen: { number, revision } });

async function beginDraft(
  tx: Transaction,
  editor: Editor,
  entry: EntryRow,
  { seen, section, content }: { seen: Seen; section: string; content: unknown },
): Promise<Saved> {
  const start = await startingEdition(tx, entry.id);
  if (start && isDeepStrictEqual(start.content, content)) return savedAs(start);
  const made = await addEdition(tx, editor, entry.id, {
    basedOn: start?.number ?? null,
    // What was published in the meantime is what a draft begins from; the typed words are then beside it.
    content: isSame(start, seen) ? content : (start?.content ?? content),
  });
  await logEntry(tx, editor.id, "draft", entry, { detail: { number: made.number, section } });
  return isSame(start, seen) ? savedAs(made) : keepUnsaved(tx, editor, made.id, section, content);
}

const isSame = (edition: Seen | null, seen: Seen) =>
  edition === null || (edition.number === seen.number && edition.revision === seen.revision);

async function keepUnsaved(
  tx: Transaction,
  editor: Editor,
  editionId: string,
  section: string,
  content: unknown,
): Promise<Saved> {
  const { id } = await tx.unsaved.create({
    data: { editionId, editorId: editor.id, section, content: asJson(content) },
  });
  return { outcome: "conflict", unsavedId: id };
}
