/** Returns the same function, which works each thing out once, for as long as that thing is there. */
export function memoize<Thing extends object, Value>(work: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { value: Value }>();
  return (thing) => {
    const found = known.get(thing) ?? { value: work(thing) };
    known.set(thing, found);
    return found.value;
  };
}
