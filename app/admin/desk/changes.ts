import type { EntryKind } from "@/lib/catalogue/entry";
import type { Terms } from "@/lib/catalogue/terms";
import { type Change, compareContents } from "@/lib/editing/compare";
import type { Choices } from "@/lib/editing/form/field";
import { labelOfField } from "@/lib/editing/form/field-path";

/** What a slug of the vocabularies, or the id of an entry, is called; null for any other value. */
const nameIn =
  ({ terms, entries }: Choices) =>
  (value: string): string | null =>
    entries.get(value)?.name ?? termName(terms, value);

const termName = ({ categories, needs, referrers, deliveryModes }: Terms, slug: string): string | null =>
  [...categories, ...needs, ...referrers, ...deliveryModes].find((term) => term.slug === slug)?.name ?? null;

/** Returns the changes between two contents of an entry, in the words of the form. `before` null: there was nothing. */
export const changesBetween = (kind: EntryKind, before: unknown, after: unknown, choices: Choices): Change[] =>
  compareContents(before, after, (field) => labelOfField(kind, field), nameIn(choices));
