import { describe, expect, test } from "vitest";
import { isFromProgram, longestComment, parseComment, type TypedComment } from "../../../lib/comments/comment";

const typed = (more: Partial<TypedComment> = {}): TypedComment => ({
  topic: "page-wrong",
  text: "The number is wrong.",
  email: "",
  ...more,
});
const wordsOf = (more: Partial<TypedComment>) => {
  const read = parseComment(typed(more));
  return "words" in read ? read.words : read.issues.map(({ field }) => field);
};

describe("what somebody tells the council", () => {
  test("needs a topic and words; an address is theirs to give", () => {
    expect(wordsOf({})).toEqual({ topic: "page-wrong", text: "The number is wrong.", email: null });
    expect(wordsOf({ email: " parent@example.com " })).toMatchObject({ email: "parent@example.com" });
    expect(wordsOf({ topic: "", text: " \r\n " })).toEqual(["topic", "text"]);
  });

  test.each(["praise", "constructor", "toString", "Page-wrong"])("has no topic called %s", (topic) => {
    expect(wordsOf({ topic })).toEqual(["topic"]);
  });

  test("has at most 1,250 characters as people count them, and says how many are too many", () => {
    expect(wordsOf({ text: "😀".repeat(longestComment) })).toMatchObject({ topic: "page-wrong" });
    const read = parseComment(typed({ text: `${"é".repeat(longestComment)}abc` }));
    expect(read).toEqual({
      issues: [{ field: "text", message: "Use at most 1,250 characters. You have 3 too many." }],
    });
  });

  test("keeps its lines, and nothing that turns the direction of writing or that a database cannot keep", () => {
    expect(wordsOf({ text: "One\r\ntwo\u202e\u0007 three " })).toMatchObject({ text: "One\ntwo three" });
    for (const text of ["a\u0000b", "a\ud800b"]) expect(wordsOf({ text })).toEqual(["text"]);
  });

  test.each([
    "parent",
    "parent@",
    "a@b.example, c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    `${"a".repeat(250)}@b.uk`,
  ])("does not take %j for an address", (email) => expect(wordsOf({ email })).toEqual(["email"]));
});

describe("a form that a program sent", () => {
  test("was filled in where people see nothing, or came sooner than anybody types", () => {
    expect(isFromProgram("https://spam.example", 0, 60_000)).toBe(true);
    expect(isFromProgram("", 0, 3_999)).toBe(true);
    expect(isFromProgram("", 0, 4_000)).toBe(false);
    expect(isFromProgram("", 0, 3 * 86_400_000)).toBe(false);
  });
});
