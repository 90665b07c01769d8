/**
 * One measured property: what ours does, what the plain way does in the same run, and how many times better ours is.
 */
export type BenchRow = { name: string; value: string; baseline: string; ratio: string };

const text = (number: number, unit: string) =>
  `${number.toLocaleString("en-GB", { maximumFractionDigits: number < 10 ? 2 : number < 1000 ? 1 : 0 })} ${unit}`;

/** `better` says which way is good, so that a ratio above 1 always speaks for ours. */
export function benchRow(
  name: string,
  value: number,
  baseline: number,
  unit: string,
  better: "more" | "less",
): BenchRow {
  const ratio = better === "more" ? value / baseline : baseline / value;
  return { name, value: text(value, unit), baseline: text(baseline, unit), ratio: `${ratio.toPrecision(3)} ×` };
}
