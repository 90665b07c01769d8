import { describe, expect, test } from "vitest";
import { waitAtMost } from "../../../lib/process/wait-at-most";

const never = new Promise<void>(() => undefined);

describe("waiting at most so long", () => {
  test("ends when what is waited for is done", async () => {
    let isDone = false;
    await waitAtMost(
      60_000,
      Promise.resolve().then(() => {
        isDone = true;
      }),
    );
    expect(isDone).toBe(true);
  });

  test("ends without what never comes", async () => {
    await expect(waitAtMost(5, never)).resolves.toBeUndefined();
  });

  test("says what went wrong in time", async () => {
    await expect(waitAtMost(60_000, Promise.reject(new Error("it is away")))).rejects.toThrow("it is away");
  });

  test("says nothing of what goes wrong too late", async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = new Promise<void>((_, reject) => {
      fail = reject;
    });
    await expect(waitAtMost(5, late)).resolves.toBeUndefined();
    fail(new Error("nobody waits for it"));
    await new Promise(setImmediate);
  });
});
