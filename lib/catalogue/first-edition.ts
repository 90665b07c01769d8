import { z } from "zod";
import { type Content, parseContent } from "./content";
import { withEasyReadMark } from "./easy-read";
import { type EntryKind, folderOfKind } from "./entry";
import type { Issue } from "./issue";
import { stableId } from "./stable-id";

/*
 * First editions are Markdown with YAML front matter, written by people. They differ from content in three ways only:
 * references are slugs, blocks have no ids, and sources are named by key. This file makes content of them.
 */

/** A row of `content/sources.yaml`. */
export const SourceRow = z.object({
  key: z.string(),
  title: z.string(),
  publisher: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  locator: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
  retrieved: z.string().nullable().default(null),
});
export type SourceRow = z.infer<typeof SourceRow>;

/** One file of `content/areas/{area}/{folder}/{slug}.md`, read: its front matter as a value, its text as it stands. */
export type AuthoredEntry = {
  area: string;
  kind: EntryKind;
  slug: string;
  front: Record<string, unknown>;
  body: string;
};

/** The first edition of an entry, as a file of `content/areas` has it. */
export type FirstEdition = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  state: "published" | "draft";
  content: Content;
};

/** Returns the id of the entry at this path, which a first edition gives it. */
export const entryId = (area: string, kind: EntryKind, slug: string) =>
  stableId(`${area}/${folderOfKind[kind]}/${slug}`);

/**
 * Which front-matter keys name another entry, the field they become, and its kind (null: the value is "guides/slug").
 */
const references: Record<string, { field: string; kind: EntryKind | null }> = {
  organization: { field: "organization_id", kind: "organization" },
  commissioner: { field: "commissioner_id", kind: "organization" },
  parent_organization: { field: "parent_organization_id", kind: "organization" },
  successor: { field: "successor_id", kind: "organization" },
  location: { field: "location_id", kind: "location" },
  to: { field: "to_entry_id", kind: null },
  entry: { field: "entry_id", kind: null },
};

const kindOfFolder = Object.fromEntries(
  (Object.keys(folderOfKind) as EntryKind[]).map((kind) => [folderOfKind[kind], kind]),
) as Record<string, EntryKind>;

/**
 * Content made of an authored entry, or the issues that stop it. `known` holds the paths of all entries of its area
 * ("services/dental"), so that a reference to nothing is an issue.
 */
export function readFirstEdition(
  authored: AuthoredEntry,
  sources: ReadonlyMap<string, SourceRow>,
  known: ReadonlySet<string>,
): { edition: FirstEdition; issues: [] } | { edition: null; issues: Issue[] } {
  const { area, kind, slug } = authored;
  const home = `${area}/${folderOfKind[kind]}/${slug}`;
  const issues: Issue[] = [];
  const cited = new Set<string>();

  const reference = (path: string, target: EntryKind | null, value: unknown): string | null => {
    if (value === null) return null;
    const entry = target ? `${folderOfKind[target]}/${value}` : String(value);
    const [folder = "", name = ""] = entry.split("/");
    const targetKind = kindOfFolder[folder];
    if (!targetKind || !known.has(entry)) {
      issues.push({ field: path, message: `Nothing in ${area} is called ${entry}.` });
      return null;
    }
    return entryId(area, targetKind, name);
  };

  const cite = (keys: unknown, path: string) => {
    if (!Array.isArray(keys)) issues.push({ field: path, message: "List the keys of the sources, as in [one, two]." });
    else for (const key of keys) cited.add(String(key));
  };

  const convert = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) {
      return value.map((item, index) => {
        const converted = convert(item, `${path}.${index}`);
        if (typeof converted !== "object" || converted === null || Array.isArray(converted)) return converted;
        return { id: stableId(`${home}#${path}.${index}`), ...converted };
      });
    }
    if (typeof value !== "object" || value === null) return value;
    const result: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key;
      if (key === "sources") {
        cite(inner, at);
        result[key] = inner;
      } else if (Object.hasOwn(references, key)) {
        const { field, kind: target } = references[key] as { field: string; kind: EntryKind | null };
        result[field] = reference(at, target, inner);
      } else if (key === "address" && inner !== null) {
        result[key] = { id: stableId(`${home}#${at}`), ...(convert(inner, at) as object) };
      } else {
        result[key] = convert(inner, at);
      }
    }
    return result;
  };

  const { state = "published", sources: general = [], ...front } = authored.front;
  if (state !== "published" && state !== "draft") issues.push({ field: "state", message: "Use published or draft." });
  const converted = convert({ ...front, description: authored.body.trim() || null }, "") as Record<string, unknown>;
  cite(general, "sources");
  converted.sources = [...cited].flatMap((key) => {
    const row = sources.get(key);
    if (!row) {
      issues.push({ field: "sources", message: `content/sources.yaml has no source called ${key}.` });
      return [];
    }
    return [{ id: stableId(`${home}#sources.${key}`), ...row }];
  });

  const read = parseContent(kind, converted);
  for (const key of unknownKeys(converted, read.content)) {
    issues.push({ field: key, message: "There is no such field." });
  }
  issues.push(...read.issues);
  if (read.content === null || issues.length > 0) return { edition: null, issues };
  return {
    edition: {
      id: entryId(area, kind, slug),
      area,
      kind,
      slug,
      state: state as "published" | "draft",
      // Its Easy Read is written in the same file, for what the file says.
      content: "easy_read" in read.content ? withEasyReadMark(read.content) : read.content,
    },
    issues: [],
  };
}

/** Paths that were written but that the schema dropped: a misspelt field must not vanish in silence. */
function unknownKeys(written: unknown, kept: unknown, path = ""): string[] {
  if (kept === null || typeof written !== "object" || written === null) return [];
  if (Array.isArray(written)) {
    return written.flatMap((item, index) => unknownKeys(item, (kept as unknown[])[index] ?? null, `${path}${index}.`));
  }
  return Object.entries(written).flatMap(([key, value]) =>
    Object.hasOwn(kept as object, key)
      ? unknownKeys(value, (kept as Record<string, unknown>)[key], `${path}${key}.`)
      : [`${path}${key}`],
  );
}
