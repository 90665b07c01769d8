import { listOf, ownValue } from "../../catalogue/json-values";
import { type Choices, type Keyed, type ListField, unfolded } from "./field";
import { drawLeaf } from "./leaves";
import { optionsOf } from "./options-of";

/** What a value is put in words with: names of entries, vocabularies, and the content that it is part of. */
export type Naming = { choices: Pick<Choices, "terms" | "entries">; content: unknown };

const dayNames: Readonly<Record<string, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** At most so many characters of a text, cut between words. */
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")}…`;

/** Returns the words for a field of the form that may hold anything, on one line; "" when it says nothing. */
function valueInWords(field: Keyed, value: unknown, naming: Naming): string {
  const { choices, content } = naming;
  switch (field.type) {
    case "fixed":
    case "source-key":
      return "";
    case "held":
      return typeof value === "string" ? tidy(value) : "";
    case "list":
      return listOf(value)
        .map((item) => titleOf(field, item, naming)?.text ?? "")
        .filter(Boolean)
        .join("; ");
    case "group":
      return unfolded(field.fields)
        .filter(({ type }) => type !== "choice" && type !== "choices" && type !== "yes-no")
        .map((one) => valueInWords(one, ownValue(value, one.key), naming))
        .filter(Boolean)
        .join(", ");
    case "reference":
      return (typeof value === "string" && choices.entries.get(value)?.name) || "";
    case "choice":
    case "choices": {
      const known = optionsOf(field, choices.terms, content);
      const labels = drawLeaf(field, value).map((one) => known.find((option) => option.value === one)?.label ?? one);
      return labels.filter(Boolean).join(", ");
    }
    case "weekdays":
      return drawLeaf(field, value)
        .map((day) => dayNames[day] ?? day)
        .filter(Boolean)
        .join(", ");
    case "yes-no":
      return value === true ? field.yes : "";
    default:
      return tidy(drawLeaf(field, value).join(", "));
  }
}

/** A name is read in one breath; what is longer stands whole among the facts. */
const longestTitle = 90;

/**
 * Returns the title of a block of a list: the first of its title fields that has text, and that field's key. Null when
 * none has.
 */
export function titleOf(list: ListField, item: unknown, naming: Naming): { key: string; text: string } | null {
  for (const key of list.titles) {
    const field = unfolded(list.fields).find((one) => one.key === key);
    // A title is read as plain text: the stars of **bold** words say nothing there.
    const text = field ? valueInWords(field, ownValue(item, key), naming).replaceAll("**", "") : "";
    if (text !== "") return { key, text: shortened(text, longestTitle) };
  }
  return null;
}

/** A fact of a block: the label of its field, and what it says. */
export type ItemFact = { key: string; label: string; text: string };

const longestFact = 300;

/**
 * Returns a block of a list in short, besides its title: those of the fields that the list shows which have a value.
 */
export function factsOf(list: ListField, item: unknown, naming: Naming): ItemFact[] {
  const title = titleOf(list, item, naming);
  return unfolded(list.fields).flatMap((field) => {
    if (!list.shows.includes(field.key)) return [];
    const text = valueInWords(field, ownValue(item, field.key), naming);
    if (text === "" || text === title?.text) return [];
    return [{ key: field.key, label: field.label, text: shortened(text, longestFact) }];
  });
}
