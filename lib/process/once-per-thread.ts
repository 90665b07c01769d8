/**
 * Returns the one value of this name in this thread, which is made at the first call. It hangs on globalThis: what Next
 * has built may hold a module more than once, and all of them are to have the same value.
 */
export function oncePerThread<Value>(name: string, make: () => Value): Value {
  const home = globalThis as unknown as Record<symbol, { value: Value } | undefined>;
  const key = Symbol.for(`local-offer.${name}`);
  home[key] ??= { value: make() };
  return home[key].value;
}
