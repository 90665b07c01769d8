/**
 * How every fuzz test runs: 2,000 times, from the same seed each time, so that a failure can be run again. `FUZZ_SEED`
 * gives another seed; `FUZZ_SEED=random` a new one, which fast-check prints when something fails. `FUZZ_RUNS` changes
 * the number.
 */
export const fuzz = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 2_000),
  ...(process.env.FUZZ_SEED === "random" ? {} : { seed: Number(process.env.FUZZ_SEED ?? 20_261_121) }),
};
