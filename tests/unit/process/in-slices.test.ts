import { setImmediate as turnOfLoop } from "node:timers/promises";
import { expect, test } from "vitest";
import { inSlices } from "../../../lib/process/in-slices";

test("long work in steps is done to its end, and others have their turn before it and between", async () => {
  let turns = 0;
  let isOver = false;
  const others = async () => {
    for (; !isOver; turns++) await turnOfLoop();
  };
  const seen: number[] = [];
  function* work() {
    for (let step = 0; step < 4; step++) {
      for (const until = performance.now() + 25; performance.now() < until; );
      seen.push(turns);
      yield;
    }
  }
  const running = others();
  await inSlices(work());
  isOver = true;
  await running;
  expect(seen).toHaveLength(4);
  expect(new Set(seen).size).toBe(4);
  expect(seen[0]).toBeGreaterThan(0);
});
