/** Returns a number of things in words: "1 entry", "1,204 entries". `many` is left out where it is `one` with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
