import { type Column, offers } from "./column";
import { listColumn } from "./field-columns";
import { splitCell } from "./list-cell";

type TermRow = { slug: string; name: string };

/**
 * Returns the slugs of the terms that a cell names by slug or name, parted by semicolons, or by commas where no name
 * has one. A word that is no term stays as it is.
 */
export function termSlugs(cell: string, rows: readonly TermRow[]): string[] {
  const like = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const slugOf = (text: string) =>
    rows.find(({ slug, name }) => slug === like(text) || like(name) === like(text))?.slug ?? null;
  const slugs = splitCell(cell).flatMap((text) => {
    const whole = slugOf(text);
    if (whole !== null) return [whole];
    return text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => slugOf(part) ?? part);
  });
  return [...new Set(slugs)];
}

/** Returns a column of terms that the content holds as a list of slugs. */
export const termsColumn = (name: "categories" | "needs", about: string): Column => ({
  ...listColumn(name, offers, `${about}: slugs or names, parted by semicolons.`),
  write: (draft, cell, { terms }) => {
    draft[name] = termSlugs(cell, terms[name]);
  },
});
