import { describe, expect, test } from "vitest";
import { parseResponse, type TypedResponse } from "../../../lib/comments/council-response";

const today = "2026-11-21";
const read = (more: Partial<TypedResponse>) => {
  const typed = { text: "You are right.", action: "We ring them.", due: "", done: "", ...more };
  const outcome = parseResponse(typed, today);
  return "words" in outcome ? outcome.words : outcome.issues.map(({ field }) => field);
};

describe("what the council answers", () => {
  test("needs words, and has an action with a day only if there is one", () => {
    expect(read({ due: "1 December 2026", done: "21/11/2026" })).toEqual({
      text: "You are right.",
      action: "We ring them.",
      due: "2026-12-01",
      done: "2026-11-21",
    });
    expect(read({ action: " " })).toMatchObject({ action: "", due: null, done: null });
    expect(read({ text: "" })).toEqual(["text"]);
  });

  test("has no day for nothing, no day that is none, and was not done tomorrow", () => {
    expect(read({ action: "", due: "1 December 2026" })).toEqual(["action"]);
    expect(read({ due: "31 February 2027", done: "soon" })).toEqual(["due", "done"]);
    expect(read({ done: "22 November 2026" })).toEqual(["done"]);
  });

  test("is not longer than people read", () => {
    expect(read({ text: "a".repeat(2_001), action: "a".repeat(2_001) })).toEqual(["text", "action"]);
  });
});
