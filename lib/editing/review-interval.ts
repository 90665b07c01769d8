import { listOf, objectOf } from "../catalogue/json-values";
import type { Category, Terms } from "../catalogue/terms";

/** Months after which an entry is checked again when nothing says otherwise; and where somebody may be in danger. */
const usual = 12;
const urgent = 3;

/**
 * Months after which an entry of this category is checked again: what its row says, what being urgent asks for, or its
 * parent's.
 */
function monthsOfCategory(category: Category, categories: readonly Category[]): number {
  if (category.review_months !== undefined) return category.review_months;
  if (category.urgent) return urgent;
  const parent = categories.find(({ slug }) => slug === category.parent);
  return parent && parent !== category ? monthsOfCategory(parent, categories) : usual;
}

/**
 * Returns the months after which a person checks a content again: the fewest that one of its categories asks for, or
 * 12. A category's are `review_months` in `content/taxonomies/categories.yaml`; 3 where it is urgent. The content may
 * be anything that was saved.
 */
export function reviewMonths(content: unknown, { categories }: Pick<Terms, "categories">): number {
  const named = listOf(objectOf(content).categories);
  const rows = categories.filter(({ slug }) => named.includes(slug));
  return Math.min(usual, ...rows.map((row) => monthsOfCategory(row, categories)));
}

/**
 * Returns the same day so many months later, or the last of that month where it has no such day. Six months after 31
 * August is 28 February.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** Returns the day by which what was checked on `today` is checked again. */
export const reviewDueAfter = (content: unknown, terms: Pick<Terms, "categories">, today: string): string =>
  monthsAfter(today, reviewMonths(content, terms));
