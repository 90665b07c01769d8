import { listOf } from "../../catalogue/json-values";
import { weekdays } from "../../catalogue/weekdays";
import { ageText, parseAge } from "./age-text";
import { cleanLine, cleanText } from "./clean-text";
import { dayText, parseDay } from "./day-text";
import type { Leaf, YesNoField } from "./field";
import { tidyMarkdown } from "./tidy-markdown";
import { tidyLine } from "./tidy-text";
import { parseTime, timeText } from "./time-text";

const words = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" && Number.isFinite(value) ? String(value) : "";
const several = (value: unknown): string[] => listOf(value).map(words).filter(Boolean);
const oneLine = (value: string) => value.replace(/[\r\n]+/g, " ");

const isTrue = (field: YesNoField, value: unknown): boolean => (typeof value === "boolean" ? value : field.initial);

/**
 * Returns the values of a field's inputs on the page, from its value in the content. Most fields have one. Tick boxes
 * have an empty one, which says that the boxes were there, and one for each that is ticked.
 */
export function drawLeaf(field: Leaf, value: unknown): string[] {
  switch (field.type) {
    case "text":
    case "markdown":
      return [words(value)];
    case "lines":
      return [several(value).map(oneLine).join("\n")];
    case "months":
      return [typeof value === "number" ? ageText(value) : oneLine(words(value))];
    case "day":
      return [dayText(oneLine(words(value)))];
    case "time":
      return [timeText(oneLine(words(value)))];
    case "choice":
      return [words(value) || (value === undefined ? (field.initial ?? "") : "")];
    case "choices":
      return ["", ...new Set(several(value))];
    case "weekdays":
      return ["", ...new Set(words(value).split(",").filter(Boolean))];
    case "yes-no":
      if (field.no) return [isTrue(field, value) ? "yes" : "no"];
      return isTrue(field, value) ? ["", "yes"] : [""];
    default:
      return [oneLine(words(value))];
  }
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text);

function readNumber(typed: string): number | string | null {
  const text = cleanLine(typed);
  const plain = text.replace(/^£ ?/, "").replace(/(\d),(?=\d{3}\b)/g, "$1");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : orNull(text);
}

/** Ticked values in the order they had, then the new ones in the order of the page. */
function readTicked(ticked: readonly string[], before: readonly string[]): string[] {
  const chosen = new Set(ticked.map(cleanLine).filter(Boolean));
  const kept = before.filter((value) => chosen.has(value));
  return [...kept, ...[...chosen].filter((value) => !kept.includes(value))];
}

/** What the content then holds for what the inputs had: as typed where it cannot be read; null or [] when empty. */
function readLeaf(field: Leaf, typed: readonly string[], before: unknown): unknown {
  const [first = ""] = typed;
  const text = cleanLine(first);
  switch (field.type) {
    case "text":
      return orNull(cleanText(first));
    case "markdown":
      return orNull(tidyMarkdown(cleanText(first)));
    case "lines":
      return cleanText(first).split("\n").map(cleanLine).filter(Boolean);
    case "number":
      return readNumber(first);
    case "months":
      return parseAge(text) ?? orNull(text);
    case "day":
      return parseDay(text) ?? orNull(text);
    case "time":
      return parseTime(text) ?? orNull(text);
    case "choices":
      return readTicked(typed, several(before));
    case "weekdays":
      return weekdays.filter((day) => typed.includes(day)).join(",") || null;
    case "yes-no":
      return typed.includes("yes");
    case "choice":
    case "reference":
      return orNull(text);
    default:
      return orNull(tidyLine(field.type, first));
  }
}

const comparable = (field: Leaf, values: readonly string[]): string => {
  const isSet = field.type === "choices" || field.type === "weekdays" || (field.type === "yes-no" && !field.no);
  if (isSet) return JSON.stringify([...new Set(values.map(cleanLine))].filter(Boolean).sort());
  const isLong = field.type === "text" || field.type === "markdown" || field.type === "lines";
  return isLong ? cleanText(values[0] ?? "") : cleanLine(values[0] ?? "");
};

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/**
 * Returns a field's value in the content, from the values of its inputs. When nothing was changed on the page it is the
 * value before, to the last character. Only a value that looks empty and is not (blanks, an empty text) becomes
 * nothing.
 */
export function typedLeaf(field: Leaf, typed: readonly string[], before: unknown): unknown {
  const is = comparable(field, typed);
  if (is !== comparable(field, drawLeaf(field, before))) return readLeaf(field, typed, before);
  const looksEmpty = field.type !== "yes-no" && typed.join("").trim() === "";
  return looksEmpty && !isNothing(before) ? readLeaf(field, typed, undefined) : before;
}
