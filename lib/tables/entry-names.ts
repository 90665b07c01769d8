import type { EntryKind } from "../catalogue/entry";
import { plainText } from "../catalogue/search/words";

/** What an entry goes by. */
export type NamedEntry = { id: string; kind: EntryKind; slug: string; name: string };

/** Entries of an area by what people write for them. */
export type EntryNames = {
  /** The entry of this kind with this id, slug or name. "several" when more than one has the name. */
  find: (kind: EntryKind, text: string) => NamedEntry | "none" | "several";
  byId: (id: string) => NamedEntry | null;
  /** All of them by id. */
  all: ReadonlyMap<string, NamedEntry>;
};

const plain = (name: string) => plainText(name).replace(/\s+/g, " ").trim();

/** Makes `EntryNames` of these entries. Slugs and ids go before names. `aliases`: other ids that some of them go by. */
export function nameEntries(
  entries: readonly NamedEntry[],
  aliases: ReadonlyMap<string, string> = new Map(),
): EntryNames {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const bySlug = new Map(entries.map((entry) => [`${entry.kind} ${entry.slug}`, entry]));
  const byName = new Map<string, NamedEntry | "several">();
  for (const entry of entries) {
    const key = `${entry.kind} ${plain(entry.name)}`;
    const other = byName.get(key);
    byName.set(key, other && (other === "several" || other.id !== entry.id) ? "several" : entry);
  }
  return {
    all: byId,
    byId: (id) => byId.get(id) ?? null,
    find: (kind, text) => {
      const id = text.toLowerCase();
      const named = byId.get(aliases.get(id) ?? id);
      if (named?.kind === kind) return named;
      return bySlug.get(`${kind} ${text}`) ?? byName.get(`${kind} ${plain(text)}`) ?? "none";
    },
  };
}
