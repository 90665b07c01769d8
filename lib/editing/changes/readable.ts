import { agesInWords } from "../../catalogue/ages";
import { Ages } from "../../catalogue/content-blocks";
import { counted } from "../../catalogue/counted";
import { dayInWords } from "../../catalogue/day-in-words";
import { isJsonObject, type JsonObject, pathTo } from "../../catalogue/json-values";
import { keysOf } from "./field-order";

/**
 * The name of what a value stands for (an entry's id, a term's slug), or null when it stands for nothing but itself.
 */
export type NameOf = (value: string, field: string) => string | null;

/** Whether a value says nothing: null, no, no text, an empty list, or an object whose fields all say nothing. */
export const isNothing = (value: unknown): boolean => {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === "string") return value.trim() === "";
  if (typeof value !== "object") return false;
  return Object.entries(value).every(([key, inner]) => key === "id" || isNothing(inner));
};

/** Returns a text as it is compared and shown: one kind of line end, no space round it. */
export const tidyText = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/**
 * Marks that do not show, or that turn the direction of what follows: two texts must not look alike because of them.
 */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const months = (age: number) => {
  if (age === 0) return "birth";
  if (age >= 24 && age % 12 === 0) return `${age / 12} years`;
  return counted(age, "month");
};

const days = new Set(["assured_date", "review_due", "retrieved"]);

function scalarInWords(value: unknown, field: string, nameOf: NameOf): string {
  const key = field.split(".").findLast((part) => !/^\d+$/.test(part)) ?? "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return key.endsWith("age_months") ? months(value) : String(value);
  const text = tidyText(String(value)).replace(unseen, "[hidden mark]");
  return days.has(key) ? dayInWords(text) : (nameOf(text, field) ?? text);
}

/** Ages as people say them, with what is said about them. Null when they are not made as ages are. */
function agesAsText(value: unknown): string | null {
  const { success, data } = Ages.safeParse(value);
  if (!success) return null;
  const from = data.minimum_age_months === 0 ? "from birth, with no highest age" : "no ages stated";
  const said = agesInWords(data) ?? from;
  return data.note ? `${said} (${data.note})` : said;
}

/**
 * What a block holds, a line each: "telephone 1, number: 01865 904040". Ids say nothing to anybody and are left out.
 */
function blockLines(value: JsonObject, field: string, nameOf: NameOf, prefix: readonly string[] = []): string[] {
  return keysOf(value, {}).flatMap((key) => {
    const inner = value[key];
    const path = pathTo(field, key);
    const name = [...prefix, blockWords(key)];
    if (key === "id" || isNothing(inner)) return [];
    if (Array.isArray(inner) && inner.some(isJsonObject)) {
      const last = name.pop();
      return inner.flatMap((item, index) =>
        isJsonObject(item)
          ? blockLines(item, pathTo(path, index), nameOf, [...name, `${last} ${index + 1}`])
          : [
              `${[...name, `${last} ${index + 1}`].join(", ")}: ${inWords(item, pathTo(path, index), nameOf) ?? "nothing"}`,
            ],
      );
    }
    if (isJsonObject(inner) && key !== "ages") return blockLines(inner, path, nameOf, name);
    return [`${name.join(", ")}: ${inWords(inner, path, nameOf) ?? "nothing"}`];
  });
}

/**
 * Returns a value of any shape as people read it, or null for nothing. Ages, yes or no, and days are in words, and
 * names stand instead of ids. Lists have semicolons, and blocks a line for each of their fields.
 */
export function inWords(value: unknown, field: string, nameOf: NameOf): string | null {
  if (value !== false && isNothing(value)) return null;
  if (Array.isArray(value)) {
    const items = value.flatMap((item, index) => inWords(item, pathTo(field, index), nameOf) ?? []);
    return items.join(value.some((item) => typeof item === "object") ? "\n" : "; ");
  }
  if (!isJsonObject(value)) return scalarInWords(value, field, nameOf);
  return (/(?:^|\.)ages$/.test(field) ? agesAsText(value) : null) ?? blockLines(value, field, nameOf).join("\n");
}

/** Returns the value to the letter, for two that read alike and differ all the same. */
export const toTheLetter = (value: unknown, field: string): string =>
  isJsonObject(value) ? blockLines(value, field, () => null).join("\n") : (JSON.stringify(value) ?? "nothing");

const words: Readonly<Record<string, string>> = {
  address_1: "first line",
  address_2: "second line",
  age_months: "age",
  amount: "pounds",
  as_of: "date of the figure",
  assured_date: "last checked",
  basis: "target or measured",
  before_birth: "starts in pregnancy",
  byday: "days",
  closes_at: "closes",
  code: "area",
  email: "email",
  entry_id: "entry",
  freq: "how often",
  how: "how to ask",
  how_long: "how long it takes",
  location_id: "place",
  maximum_age_inclusive: "the highest age is included",
  maximum_age_months: "highest age",
  minimum_age_months: "lowest age",
  needs_review: "to be checked",
  number: "number",
  opens_at: "opens",
  organization_id: "organisation",
  phones: "telephone",
  postal_code: "postcode",
  relation: "how it belongs with this",
  schedules: "hours",
  size_kb: "size in kB",
  state_province: "county",
  to_entry_id: "who takes over",
  url: "link",
  weeks_max: "weeks at most",
  weeks_min: "weeks at least",
  who: "who may ask",
};

/** Returns a field of a block in words. One that has none of its own is its name with spaces. */
const blockWords = (key: string): string =>
  Object.hasOwn(words, key) ? (words[key] as string) : key.replace(/_id$/, "").replaceAll("_", " ");
