import { slugFrom } from "../editing/form/slug-from";

/**
 * Returns a slug made of a name, none of `taken`: words joined by hyphens, at most 80 characters, with a number where
 * need be. `numbers` remembers where each name's numbers have got to, so that a thousand of one name cost no more than
 * a thousand.
 */
export function slugOfName(
  name: string,
  taken: { has: (slug: string) => boolean },
  numbers: Map<string, number>,
): string {
  const full = slugFrom(name) ?? "entry";
  const short = (most: number) => full.slice(0, most).replace(/-$/, "");
  if (!taken.has(short(80))) return short(80);
  const start = short(74);
  for (let number = numbers.get(start) ?? 2; ; number++) {
    numbers.set(start, number + 1);
    if (!taken.has(`${start}-${number}`)) return `${start}-${number}`;
  }
}
