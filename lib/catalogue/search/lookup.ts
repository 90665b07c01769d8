/** Values by key that are worked out when they are first asked for. */
export type Lookup<Value> = { get: (key: string) => Value | undefined };

/**
 * Returns a lookup that finds each value once. What is not there is looked for each time: nothing that somebody types
 * takes up memory.
 */
export function lookup<Value>(find: (key: string) => Value | undefined): Lookup<Value> {
  const known = new Map<string, Value>();
  return {
    get(key) {
      const value = known.get(key) ?? find(key);
      if (value !== undefined) known.set(key, value);
      return value;
    },
  };
}
