import { expect } from "@playwright/test";
import fc from "fast-check";
import { fuzz } from "../../support/fuzz";

const atOnce = 10;
/** Requests cost more than calls. `FUZZ_RUNS=800` asks as often as a function is called elsewhere. */
const numRuns = Math.ceil(fuzz.numRuns / 2);

/**
 * Asks with many random inputs, ten at a time; `check` says what is wrong with the answer to one, or null. Fails with
 * every input that something is wrong with.
 */
export async function fuzzSite<Input>(
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => Promise<string | null>,
): Promise<void> {
  const left = fc.sample(inputs, { ...fuzz, numRuns });
  const wrong: { input: Input; what: string }[] = [];
  const work = async () => {
    for (let input = left.pop(); input !== undefined; input = left.pop()) {
      const what = await check(input).catch((error: Error) => error.message);
      if (what) wrong.push({ input, what });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  expect(wrong).toEqual([]);
}
