import fc from "fast-check";
import { readFirstEditions } from "../../lib/live/content-files";

const { editions } = readFirstEditions();

/** What somebody, or some program, may have put where anything belongs. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null,
    "",
    "abc",
    -1,
    1e300,
    [],
    {},
    [null],
    [[]],
    [{}],
    "🙂".repeat(50),
    "\u0000",
    "\ud800",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
);

/** Every path into a value, to its lists and objects too. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy of the value with something else at this path. */
function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  return Object.assign(copy, { [key]: withAt(copy[key], rest, put) });
}

/** A first edition with anything at all in up to three of its fields: what a draft may hold. */
const spoiltContent = fc
  .tuple(
    fc.constantFrom(...editions.map(({ content }) => content)),
    fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }),
  )
  .map(([content, slips]) =>
    slips.reduce<unknown>((value, [number, put]) => {
      const paths = pathsOf(value);
      return withAt(value, paths[number % paths.length] ?? [], put);
    }, content),
  );

/** Anything a draft may hold: a spoilt first edition, or JSON of no shape. */
export const draft = fc.oneof({ arbitrary: spoiltContent, weight: 4 }, { arbitrary: anything, weight: 1 });
