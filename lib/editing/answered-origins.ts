import { Source } from "../catalogue/content-blocks";
import { dayInWords } from "../catalogue/day-in-words";
import type { EntryKind } from "../catalogue/entry";
import type { Issue } from "../catalogue/issue";
import { isJsonObject } from "../catalogue/json-values";
import { addressFault } from "../catalogue/web-address";
import type { ChangedOrigin } from "./changed-origins";
import { parseDay } from "./form/day-text";
import { factFields } from "./form/fact-fields";
import { labelOfField } from "./form/field-path";

/**
 * The names of the fields that ask where changed facts come from now. Those of one fact end with its path in the
 * content.
 */
export const originNames = {
  title: "source-title",
  url: "source-url",
  day: "source-day",
  from: (field: string) => `from-${field}`,
  keepsNote: (field: string) => `keeps-note-${field}`,
  note: (field: string) => `note-${field}`,
};

/** What the names of these fields begin with in the form of an emergency, which stands on the same page. */
export const emergencyPrefix = "emergency-";

/** Returns all names of the fields that ask of these facts. */
export const namesFor = (asked: readonly ChangedOrigin[]): string[] =>
  asked.length === 0
    ? []
    : [
        ...[originNames.title, originNames.url, originNames.day],
        ...asked.flatMap(({ field }) => [
          originNames.from(field),
          originNames.keepsNote(field),
          originNames.note(field),
        ]),
      ];

/**
 * Where a changed fact comes from now: the new source, still the old one, or nobody knows yet; and its note, "" for
 * none.
 */
type Answer = { field: string; from: "new" | "same" | "unknown"; note: string };
type NewSource = { title: string; url: string | null; retrieved: string };

/** The answers about origins. `source` is null when every fact still comes from where it came. */
export type OriginAnswers = { answers: Answer[]; source: NewSource | null };

const isWebAddress = (url: string) => Source.shape.url.safeParse(url).success && addressFault(url) === null;

/** Returns what editors call the thing that a changed fact is about, such as "Contacts" or "Ages". */
export const labelOfChanged = (kind: EntryKind, about: string): string =>
  factFields(kind).find(({ value }) => value === about)?.label ?? labelOfField(kind, about);

/**
 * Reads what somebody answered of these facts, or says what is missing of which, by the names of its fields. In an
 * emergency (`mayBeUnknown`) it may be that nobody knows yet; then nothing is asked of the note either.
 */
export function readOrigins(
  kind: EntryKind,
  asked: readonly ChangedOrigin[],
  textIn: (name: string) => string,
  mayBeUnknown = false,
): { issues: Issue[]; given: OriginAnswers } {
  const issues: Issue[] = [];
  const answers = asked.map(({ field, about, note }): Answer => {
    const label = labelOfChanged(kind, about);
    const from = textIn(originNames.from(field));
    const keeps = textIn(originNames.keepsNote(field));
    const isUnknown = mayBeUnknown && from === "unknown";
    if (from !== "new" && from !== "same" && !isUnknown)
      issues.push({ field: originNames.from(field), message: `${label}: choose where this comes from now.` });
    if (note !== "" && keeps !== "yes" && keeps !== "no" && !isUnknown)
      issues.push({ field: originNames.keepsNote(field), message: `${label}: choose whether its note is still true.` });
    const typed = textIn(originNames.note(field)).trim();
    if (keeps === "no" && typed.length > 600)
      issues.push({
        field: originNames.note(field),
        message: `${label}: make the note shorter, at most 600 characters.`,
      });
    return {
      field,
      from: isUnknown ? "unknown" : from === "new" ? "new" : "same",
      note: keeps === "no" ? typed : note,
    };
  });
  if (!answers.some(({ from }) => from === "new")) return { issues, given: { answers, source: null } };
  const title = textIn(originNames.title).trim();
  const url = textIn(originNames.url).trim();
  const retrieved = parseDay(textIn(originNames.day).trim());
  if (title === "" || title.length > 300)
    issues.push({ field: originNames.title, message: "Say in a few words which letter, call or page says so." });
  if (url !== "" && !isWebAddress(url))
    issues.push({
      field: originNames.url,
      message: "Enter a web address that begins with https://, or leave it empty.",
    });
  if (retrieved === null) issues.push({ field: originNames.day, message: "Enter the day, such as 29 November 2026." });
  return { issues, given: { answers, source: { title, url: url || null, retrieved: retrieved ?? "" } } };
}

/**
 * Returns a content with what somebody answered put in: the new source, and each fact resting on it, with its note. A
 * fact of which nobody knows yet where it comes from rests on nothing, and is marked as not confirmed.
 */
export function withOrigins(content: unknown, { answers, source }: OriginAnswers, newId: () => string): unknown {
  const key = source ? `source-${newId().slice(0, 8)}` : "";
  const changed = structuredClone(content);
  for (const { field, from, note } of answers) {
    const block = at(changed, field);
    if (!block) continue;
    if ("note" in block) block.note = note || null;
    if (from === "same" || (from === "new" && !source)) continue;
    block.sources = from === "new" ? [key] : [];
    if (from === "unknown") block.needs_review = true;
    const day = from === "new" && source ? dayInWords(source.retrieved) : null;
    if (/^facts\.\d+$/.test(field)) block.date = day;
    if ("as_of" in block) block.as_of = day;
  }
  if (!source || !isJsonObject(changed)) return changed;
  const made = { id: newId(), key, ...source, publisher: null, locator: null, date: dayInWords(source.retrieved) };
  return { ...changed, sources: [...(Array.isArray(changed.sources) ? changed.sources : []), made] };
}

/** Returns the block at this path, to be written to. */
function at(content: unknown, path: string): Record<string, unknown> | null {
  let value = content;
  for (const step of path.split(".")) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return isJsonObject(value) ? (value as Record<string, unknown>) : null;
}
