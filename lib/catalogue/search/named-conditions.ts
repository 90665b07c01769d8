import { stems } from "./dictionary";

/**
 * The phrases that name a condition as a tree of stems, which begins at 0. `next` has the place to which a stem leads
 * from another place (`stepFrom`), and `slugs` the condition that is named where a phrase ends there. There are some
 * hundred thousand phrases, so places are numbers and not objects.
 */
export type NamedConditions = {
  next: ReadonlyMap<number, number>;
  slugs: readonly (string | undefined)[];
};

/** There are fewer stems than this. */
const mostStems = 2 ** 24;
const stepFrom = (place: number, stem: number) => place * mostStems + stem;

/**
 * Returns the conditions by these phrase keys, ready to be found in texts. A key counts that has no more words than the
 * longest phrase with its first stem (`longest`).
 */
export function namedConditions(
  byKey: ReadonlyMap<string, string>,
  longest: ReadonlyMap<string, number>,
): NamedConditions {
  const next = new Map<number, number>();
  const slugs: (string | undefined)[] = [undefined];
  for (const [key, slug] of byKey) {
    const words = key.split(" ");
    if (words.length > (longest.get(words[0] as string) ?? 0)) continue;
    let place = 0;
    for (const word of words) {
      const step = stepFrom(place, stems.numberOf(word));
      const known = next.get(step);
      place = known ?? slugs.push(undefined) - 1;
      if (known === undefined) next.set(step, place);
    }
    slugs[place] = slug;
  }
  return { next, slugs };
}

/** Returns the slugs of the conditions that a text names, by the numbers of its stems: the longest at each word. */
export function conditionsIn(text: readonly number[], { next, slugs }: NamedConditions): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; ) {
    let named: string | undefined;
    let end = at + 1;
    let place = next.get(stepFrom(0, text[at] as number));
    for (let after = at + 1; place !== undefined; after++) {
      const slug = slugs[place];
      if (slug !== undefined) {
        named = slug;
        end = after;
      }
      place = after < text.length ? next.get(stepFrom(place, text[after] as number)) : undefined;
    }
    if (named !== undefined) found.add(named);
    at = end;
  }
  return found;
}
