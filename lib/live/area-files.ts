import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse, YAMLParseError } from "yaml";
import { Area } from "../catalogue/area";
import { folderOfKind } from "../catalogue/entry";
import type { Issue } from "../catalogue/issue";
import { isJsonObject, objectOf } from "../catalogue/json-values";
import { isSameName, nameOfCode } from "../geo/councils";
import { typed } from "../process/release";

/** An issue with the file or folder that it is about, from `content/areas`. */
export type FileIssue = Issue & { file: string };

/** The areas that can be served, those that are left out because their `area.yaml` cannot be relied on, and why. */
export type AreaFiles = { areas: Area[]; leftOut: string[]; issues: FileIssue[] };

/** What belongs into each field, as a sentence that says what to do. */
const whatToWrite: Readonly<Record<string, string>> = {
  slug: "Write the name of the folder, in small letters with hyphens.",
  name: "Write the name of the area, such as Oxfordshire.",
  council: "Write the name of the council, such as Oxfordshire County Council.",
  gss_code: "Write the ONS code of the council, such as E10000025.",
  districts: "List code and name of each district; of the council itself when it has none.",
  people: "Write who is meant, such as: people in Oxfordshire.",
  example_postcode: "Write a postcode of the area, such as OX4 1XD.",
  example_place: "Write the name of a place in the area, such as Banbury.",
  ask: "List at least one entry to ask, such as [services/local-offer-team].",
  ask_about: "Write under an entry of ask which categories it knows about, such as services/sendiass: [ehc-plans].",
  complaints: "List the entries that help with complaints; [] for none.",
  answer_days: "Write within how many days the council answers a comment, from 1 to 365, or leave it out.",
  family_support: "Write an entry such as guides/support, or null for none.",
  improve: "Write an entry such as guides/help-us-improve, or null for none.",
  colours:
    "Write brand, deep, tint and sky such as #0a5754 for light and for dark (and on_brand for dark), and make what is too pale darker, or too dark paler: words stand on it.",
};

/** What an `area.yaml` says; a sentence when it cannot be read at all. */
function readValue(file: string): { value: unknown } | { message: string } {
  if (!existsSync(file))
    return { message: "This file is missing. Copy it from another area, and change what it says." };
  try {
    return { value: parse(readFileSync(file, "utf8")) };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    return { message: `This is no YAML${line ? ` (line ${line})` : ""}. Check its spaces, colons and brackets.` };
  }
}

/** Returns each code of the area that exists nowhere, or stands under another name. */
function codeIssues({ gss_code, name, districts }: Area): Issue[] {
  const rows = [{ field: "gss_code", code: gss_code, name }];
  for (const [at, district] of districts.entries()) rows.push({ field: `districts.${at}`, ...district });
  return rows.flatMap(({ field, code, name }) => {
    const known = nameOfCode(code);
    if (known !== null && isSameName(known, name)) return [];
    const fault = known === null ? "is no ONS code of a council" : `is the ONS code of ${known}, not of ${name}`;
    return [{ field, message: `${code} ${fault}. Look it up, and put it right.` }];
  });
}

type AreaFile = { area: Area | null; issues: Issue[] };

/** What was read of each file, and when that was written: areas are read at each publish. */
const readBefore = new Map<string, AreaFile & { writtenAt: number }>();

/** What the `area.yaml` of a folder says: the same value as long as nobody has written to it. */
function readArea(folder: string, slug: string): AreaFile {
  const file = path.join(folder, "areas", slug, "area.yaml");
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const before = readBefore.get(file);
  if (before?.writtenAt === writtenAt) return before;
  const read = { ...readAnew(file, slug), writtenAt };
  readBefore.set(file, read);
  return read;
}

/** Returns the area of this file, or everything that is wrong with it, one issue for each field. */
function readAnew(file: string, slug: string): AreaFile {
  const said = readValue(file);
  if ("message" in said) return { area: null, issues: [{ field: "area.yaml", message: said.message }] };
  if (!isJsonObject(said.value)) {
    return { area: null, issues: [{ field: "area.yaml", message: "This file says nothing. Copy another area's." }] };
  }
  const read = Area.safeParse(said.value);
  const byField = new Map<string, string>();
  for (const { path: steps, message } of read.error?.issues ?? []) {
    const field = steps.map(String).join(".");
    byField.set(field, whatToWrite[String(steps[0])] ?? `${message}.`);
  }
  if (!byField.has("slug") && objectOf(said.value).slug !== slug) {
    byField.set("slug", `Write ${slug}: it must be the name of the folder.`);
  }
  const issues = [...byField].map(([field, message]) => ({ field, message }));
  if (!read.success || issues.length > 0) return { area: null, issues };
  const ofCodes = codeIssues(read.data);
  return ofCodes.length > 0 ? { area: null, issues: ofCodes } : { area: read.data, issues: [] };
}

/** Returns the folders of `content/areas`, in order of their names. */
export const areaFolders = (folder = "content"): string[] =>
  readdirSync(path.join(folder, "areas"), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();

/**
 * Reads the areas of `content/areas`, by slug. An area whose `area.yaml` has a mistake is left out and named, with
 * every field that is wrong. So a mistake of one council never takes another down.
 */
export function readAreaFiles(folder = "content"): AreaFiles {
  const files: AreaFiles = { areas: [], leftOut: [], issues: [] };
  for (const slug of areaFolders(folder)) {
    const { area, issues } = readArea(folder, slug);
    if (area) files.areas.push(area);
    else files.leftOut.push(slug);
    files.issues.push(...issues.map((issue) => ({ ...issue, file: `${slug}/area.yaml` })));
  }
  return files;
}

/** Returns one line for each area that is left out, for the output of a start. */
export const leftOutLines = ({ leftOut, issues }: AreaFiles): string[] =>
  leftOut.map((slug) => {
    const own = issues.filter(({ file }) => file === `${slug}/area.yaml`);
    const first = own[0] ? ` ${own[0].field}: ${own[0].message}` : "";
    return `Left out the area ${slug}: content/areas/${slug}/area.yaml has ${own.length} to put right.${first} All of them: ${typed("content-check")}`;
  });

/**
 * Entries that an area names and that are not among these paths ("oxfordshire/services/dental"), and folders that are
 * missing.
 */
export function areaUses(folder: string, area: Area, paths: ReadonlySet<string>): FileIssue[] {
  const named = [
    ...area.ask.map((to, at) => ({ field: `ask.${at}`, to })),
    ...area.complaints.map((to, at) => ({ field: `complaints.${at}`, to })),
    { field: "family_support", to: area.family_support },
    { field: "improve", to: area.improve },
  ];
  const lost = named.flatMap(({ field, to }) =>
    to === null || paths.has(`${area.slug}/${to}`)
      ? []
      : [{ file: `${area.slug}/area.yaml`, field, message: `There is no entry ${to}. Write it, or name another one.` }],
  );
  const missing = Object.values(folderOfKind)
    .filter((kind) => !existsSync(path.join(folder, "areas", area.slug, kind)))
    .map((kind) => ({ file: area.slug, field: kind, message: "This folder is missing. Make it; it may be empty." }));
  return [...lost, ...missing];
}
