import { isLong } from "./lengths";

/**
 * How every fuzz test runs: 400 times (5,000 with `TESTS=long`), from the same seed each time, so that a failure can be
 * run again. `FUZZ_SEED` gives another seed; `FUZZ_SEED=random` a new one, which fast-check prints when something
 * fails. `FUZZ_RUNS` gives another number.
 */
export const fuzz = {
  numRuns: Number(process.env.FUZZ_RUNS ?? (isLong ? 5_000 : 400)),
  ...(process.env.FUZZ_SEED === "random" ? {} : { seed: Number(process.env.FUZZ_SEED ?? 20_261_121) }),
};
