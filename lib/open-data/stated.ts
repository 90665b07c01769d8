/** What a record is made of: fields that may be left out may be null or empty, too. */
type Unstated<T> = { [Key in keyof T]: undefined extends T[Key] ? T[Key] | null : T[Key] };

const isStated = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** Returns a record without the fields that state nothing: Open Referral has no nulls and no empty texts or lists. */
export function stated<T extends object>(record: Unstated<T>): T {
  // A page of a list makes some ten thousand of them: no lists of their fields on the way.
  const made: Record<string, unknown> = {};
  for (const name in record) if (isStated(record[name])) made[name] = record[name];
  return made as T;
}

/** Returns the texts that are there as paragraphs, one below the other. */
export const paragraphs = (...texts: readonly (string | null | undefined | false)[]): string =>
  texts.filter(Boolean).join("\n\n");

/** Characters that may stand in an address as they are (RFC 3986). */
const mayStand = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g;

/** Returns a web address in which every character that needs it is percent-encoded. */
export const escapedLink = (url: string): string => new URL(url).href.replace(mayStand, encodeURIComponent);
