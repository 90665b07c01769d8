import { expect, test } from "vitest";
import { waitingInWords } from "../../../../lib/editing/worklist/waiting-in-words";

test("the worklist says that nothing waits only when no comment waits for an answer either", () => {
  expect(waitingInWords(0, 0)).toBe("Nothing waits for you.");
  expect(waitingInWords(0, 1)).toBe("1 comment waits for an answer.");
});

test("tasks and comments are counted in one sentence", () => {
  expect(waitingInWords(1, 0)).toBe("1 thing waits for you.");
  expect(waitingInWords(2, 3)).toBe("2 things wait for you, and 3 comments wait for an answer.");
});
