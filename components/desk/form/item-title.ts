import { type ListField, unfolded } from "../../../lib/catalogue/form/field";
import { drawLeaf } from "../../../lib/catalogue/form/leaves";
import { optionsOf } from "../../../lib/catalogue/form/options-of";
import { held } from "../../../lib/catalogue/form/values";
import type { DrawnForm } from "./drawn-form";

const shorten = (text: string) => (text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text);

/** What a block of a list goes by: the first of its titles that says something. Null when none does. */
export function itemTitle(form: DrawnForm, list: ListField, item: unknown): string | null {
  for (const key of list.titles) {
    const field = unfolded(list.fields).find((one) => one.key === key);
    const value = held(item, key);
    if (!field || field.type === "list" || field.type === "group" || field.type === "fixed") continue;
    if (field.type === "source-key" || typeof value !== "string" || value.trim() === "") continue;
    if (field.type === "reference") return form.choices.entries.get(value)?.name ?? null;
    if (field.type === "choice") {
      return optionsOf(field, form.choices.terms, form.content).find((one) => one.value === value)?.label ?? value;
    }
    return shorten(drawLeaf(field, value).filter(Boolean).join(", ").replace(/\s+/g, " "));
  }
  return null;
}
