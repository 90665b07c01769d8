import { Ages } from "../catalogue/content-blocks";
import { agesSaid } from "../open-data/service-words";

/** Returns ages to the month, as this program publishes them; null where a record has none that can be read. */
export const agesOf = (value: unknown): Ages | null => Ages.safeParse(value).data ?? null;

/**
 * Returns what a record says of who may come without the ages, which this program publishes as the first words of it.
 */
export function withoutAges(words: string, ages: Ages): string {
  const said = agesSaid(ages);
  return said !== "" && words.startsWith(said) ? words.slice(said.length).trim() : words;
}
