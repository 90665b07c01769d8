import { type Field, type Section, sectionSlugs } from "./field";
import { pathOfSteps, stepsOf } from "./field-path";

/** The most items that "Add another" makes in one list. */
export const mostItems = 200;

/**
 * The action of a button of the form. `path` is empty for those that concern no field.
 * - `save` and `next` (save, then the next section) save the typed text and no more.
 * - `find` looks up the place of a location by its postcode.
 * - `pick` leads to the page on which an entry or area is chosen; `clear` empties a reference or an address.
 * - `go` leads to another section or page of the entry (`path` is its name).
 * - The others change a list.
 */
export type FormAction =
  | { verb: "save" | "next" | "find"; path: "" }
  | { verb: "go"; path: string }
  | { verb: "add" | "remove" | "up" | "down" | "pick" | "clear"; path: string };

/** Pages of an entry, besides its sections, that a button of the form leads to. */
const entryPages: readonly string[] = ["overview", "preview", "history"];

/** Returns the value of the button that does this, such as "add contacts.0.phones". */
export const actionText = ({ verb, path }: FormAction): string => {
  if (verb === "find") return "find location";
  return path === "" ? verb : `${verb} ${path}`;
};

/** Returns the field at the very end of a path, and the index of its item; null when there is no such field. */
export function fieldAt(fields: readonly Field[], path: string) {
  const { steps, rest } = stepsOf(fields, path);
  const last = steps.at(-1);
  return last && rest.length === 0 && pathOfSteps(steps) === path ? last : null;
}

/** Returns the action of a button's value in this section; null when this section has no such action. */
export function parseAction(section: Section, text: string): FormAction | null {
  if (text === "save" || text === "next") return { verb: text, path: "" };
  if (text === "find location") return { verb: "find", path: "" };
  const [, place = ""] = /^go ([a-z-]{1,40})$/.exec(text) ?? [];
  if (entryPages.includes(place) || (sectionSlugs as readonly string[]).includes(place))
    return { verb: "go", path: place };
  const [, verb, path = ""] = /^(add|remove|up|down|pick|clear) ([a-z0-9_.]{1,200})$/.exec(text) ?? [];
  const step = fieldAt(section.fields, path);
  if (!step) return null;
  const { field, index } = step;
  const isItem = field.type === "list" && index !== null;
  switch (verb) {
    case "add":
      return field.type === "list" && !isItem ? { verb, path } : null;
    case "remove":
    case "up":
    case "down":
      return isItem ? { verb, path } : null;
    case "pick":
      return field.type === "reference" || (field.type === "list" && field.choose && !isItem) ? { verb, path } : null;
    case "clear":
      return field.type === "reference" || (field.type === "group" && field.optional) ? { verb, path } : null;
    default:
      return null;
  }
}
