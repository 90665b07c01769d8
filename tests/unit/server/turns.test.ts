import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "../../../lib/server/turns";

test("so many are worked on at once, in the order in which they came, and one that fails holds up nobody", async () => {
  const turns = new Turns(3);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (at: number) => async () => {
    begun.push(at);
    most = Math.max(most, ++running);
    await sleep(1);
    running--;
    if (at % 2) throw new Error(`${at} failed`);
    return at;
  };
  const ended = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => turns.take(work(at))));
  expect(most).toBe(3);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  expect(await turns.take(async () => "still here")).toBe("still here");
});
