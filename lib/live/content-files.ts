import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Area } from "../catalogue/area";
import { type EntryKind, folderOfKind } from "../catalogue/entry";
import { Expectation } from "../catalogue/expectation";
import { type AuthoredEntry, type FirstEdition, readFirstEdition, SourceRow } from "../catalogue/first-edition";
import { RegionRow } from "../catalogue/region";
import { type English, readEnglish } from "../catalogue/search/english";
import {
  Category,
  Condition,
  Dangers,
  DeliveryMode,
  DialectWord,
  Elsewhere,
  GlossaryTerm,
  Need,
  Referrer,
  SynonymGroup,
  type Terms,
} from "../catalogue/terms";
import type { Region } from "../geo/named-councils";
import { areaFolders, type FileIssue, readAreaFiles } from "./area-files";

/**
 * What was read of each file, and when that was written: each Catalogue is built with them, and to read YAML takes
 * long. A file is always read with the same schema.
 */
const readBefore = new Map<string, { writtenAt: number; data: unknown }>();

/** What a file says: the same value as long as nobody has written to it. Throws when it does not fit its schema. */
function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const writtenAt = statSync(file).mtimeMs;
  const before = readBefore.get(file);
  if (before?.writtenAt === writtenAt) return before.data as T;
  const read = schema.safeParse(parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  readBefore.set(file, { writtenAt, data: read.data });
  return read.data;
}

let english: English | null = null;

/** Returns the words of the British English dictionary that is among the packages. */
function britishEnglish(): English {
  const file = (ending: string) => readFileSync(`node_modules/dictionary-en-gb/index.${ending}`, "utf8");
  english ??= readEnglish(file("dic"), file("aff"));
  return english;
}

/** Common words of a language, as `content/languages.yaml` has them. */
const LanguageWords = z.object({ language: z.string(), words: z.array(z.string()) });

/** The terms of each folder that were read last, and what they were read from. */
const termsBefore = new Map<string, { read: readonly unknown[]; terms: Terms }>();

/**
 * The vocabularies of `content/`: the same object as long as no file of them has changed, because what search makes of
 * them takes a second. Throws with the file's name when one does not fit its schema.
 */
export function readTerms(folder = "content"): Terms {
  const languages = readYaml(path.join(folder, "languages.yaml"), z.array(LanguageWords));
  const thesaurus = readYaml(path.join(folder, "thesaurus.yaml"), z.array(DialectWord));
  const commonWords = readYaml(path.join(folder, "common-words.yaml"), z.array(z.array(z.string())));
  const rows = {
    categories: readYaml(path.join(folder, "taxonomies/categories.yaml"), z.array(Category)),
    needs: readYaml(path.join(folder, "taxonomies/needs.yaml"), z.array(Need)),
    referrers: readYaml(path.join(folder, "taxonomies/referrers.yaml"), z.array(Referrer)),
    deliveryModes: readYaml(path.join(folder, "taxonomies/delivery.yaml"), z.array(DeliveryMode)),
    glossary: readYaml(path.join(folder, "glossary.yaml"), z.array(GlossaryTerm)),
    synonyms: readYaml(path.join(folder, "synonyms.yaml"), z.array(SynonymGroup)),
    dialect: readYaml(path.join(folder, "dialect.yaml"), z.array(DialectWord)),
    conditions: readYaml(path.join(folder, "conditions.yaml"), z.array(Condition)),
    dangers: readYaml(path.join(folder, "dangers.yaml"), Dangers),
    elsewhere: readYaml(path.join(folder, "elsewhere.yaml"), z.array(Elsewhere)),
    expectations: readExpectations(folder),
    english: britishEnglish(),
  };
  const read = [...Object.values(rows), commonWords, thesaurus, languages];
  const before = termsBefore.get(folder);
  if (before && read.every((one, at) => one === before.read[at])) return before.terms;
  // Whoever searches in another language needs somebody who speaks it first of all.
  const interpreters = languages.map(({ words }) => ({ words, means: "interpreter" }));
  const dialect = [...rows.dialect, ...thesaurus, ...interpreters];
  const terms = { ...rows, dialect, commonWords: new Set(commonWords.flat()) };
  termsBefore.set(folder, { read, terms });
  return terms;
}

/** Regions that people name, of `content/regions.yaml`. */
export const readRegions = (folder = "content"): Region[] =>
  readYaml(path.join(folder, "regions.yaml"), z.array(RegionRow));

/**
 * Reads the duties of a Local Offer about health, as the law states them, in the order of `content/expectations.yaml`.
 */
export const readExpectations = (folder = "content"): Expectation[] =>
  readYaml(path.join(folder, "expectations.yaml"), z.array(Expectation));

/** Returns the areas of `content/areas` that can be served, by slug. */
export const readAreas = (folder = "content"): Area[] => readAreaFiles(folder).areas;

/** Returns the sources that first editions cite, by key. */
const readSources = (folder = "content"): Map<string, SourceRow> =>
  new Map(readYaml(path.join(folder, "sources.yaml"), z.array(SourceRow)).map((row) => [row.key, row]));

/** All authored entries of an area; none of a folder that is missing. Throws when a file has no front matter. */
function readAuthored(folder: string, area: string): AuthoredEntry[] {
  return (Object.keys(folderOfKind) as EntryKind[]).flatMap((kind) => {
    const room = path.join(folder, "areas", area, folderOfKind[kind]);
    if (!existsSync(room)) return [];
    return readdirSync(room)
      .filter((file) => file.endsWith(".md"))
      .sort()
      .map((file) => {
        const [, front, body] =
          /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(path.join(room, file), "utf8")) ?? [];
        if (front === undefined) throw new Error(`${path.join(room, file)} does not begin with front matter (---).`);
        return { area, kind, slug: file.slice(0, -3), front: parse(front) ?? {}, body: body ?? "" };
      });
  });
}

/** Returns every first edition in `content/`, and every issue with its file's name. */
export function readFirstEditions(folder = "content"): {
  editions: FirstEdition[];
  issues: FileIssue[];
} {
  const sources = readSources(folder);
  const editions: FirstEdition[] = [];
  const issues: FileIssue[] = [];
  for (const area of areaFolders(folder)) {
    const entries = readAuthored(folder, area);
    const known = new Set(entries.map((entry) => `${folderOfKind[entry.kind]}/${entry.slug}`));
    for (const authored of entries) {
      const file = `${area}/${folderOfKind[authored.kind]}/${authored.slug}.md`;
      const read = readFirstEdition(authored, sources, known);
      if (read.edition) editions.push(read.edition);
      issues.push(...read.issues.map((issue) => ({ ...issue, file })));
    }
  }
  return { editions, issues };
}
