type Person = { id: string; name: string; email: string };

/** Returns a name as people compare names: without regard to case and blanks. */
const alike = (name: string) => name.trim().replace(/\s+/g, " ").toLocaleLowerCase("en-GB");

/**
 * Returns a name for each of these people, by id, that no other has. It is their name, with the email address only
 * where another one has the same name.
 */
export function distinctNames(people: readonly Person[]): Map<string, string> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, name } of people) bearers.set(alike(name), (bearers.get(alike(name)) ?? new Set()).add(id));
  const isShared = (name: string) => (bearers.get(alike(name))?.size ?? 0) > 1;
  return new Map(people.map(({ id, name, email }) => [id, isShared(name) ? `${name} (${email})` : name]));
}
