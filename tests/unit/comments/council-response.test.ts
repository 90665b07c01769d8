import { describe, expect, test } from "vitest";
import { parseResponse, publishingIssues, type TypedResponse } from "../../../lib/comments/council-response";

const today = "2026-11-21";
const nothing = { text: "The number of the clinic is old.", email: null };
const read = (more: Partial<TypedResponse>, comment: { text: string; email: string | null } = nothing) => {
  const plain = { summary: "", text: "You are right.", action: "We ring them.", state: "", due: "", done: "" };
  const outcome = parseResponse({ ...plain, ...more }, today, comment);
  return "words" in outcome ? outcome.words : outcome.issues.map(({ field }) => field);
};

describe("what the council answers", () => {
  test("needs words, and has an action with a day only if there is one", () => {
    expect(read({ due: "1 December 2026", done: "21/11/2026" })).toEqual({
      summary: "",
      text: "You are right.",
      action: "We ring them.",
      state: null,
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
    expect(read({ summary: "a".repeat(601) })).toEqual(["summary"]);
  });
});

describe("what is to be published of a comment", () => {
  const words = "My son waited nine months for the sleep clinic in Didcot and nobody ever rang us back";
  const comment = { text: `${words}. Please ring me.`, email: "Parent@home.example" };

  test.each([
    ["the comment itself", comment.text],
    ["the comment in capitals and with other marks", comment.text.toUpperCase().replace(/[.]/g, " –")],
    ["ten words of it in a row", "Somebody wrote: nine months for the sleep clinic in Didcot and nobody rang."],
  ])("is never %s, in the summary, in the answer or in what is done", (_, copy) => {
    expect(read({ summary: copy, text: copy, action: copy }, comment)).toEqual(["summary", "text", "action"]);
  });

  test("is never a short comment as it came", () => {
    expect(read({ summary: "the number of the clinic is old" })).toEqual(["summary"]);
    expect(read({ summary: "A number was old." })).toMatchObject({ summary: "A number was old." });
  });

  test("is an editor's own words, which may hold some of those that were written", () => {
    const summary = "A parent waited nine months for the sleep clinic, and nobody rang back.";
    expect(read({ summary, state: "working" }, comment)).toMatchObject({ summary, state: "working" });
  });

  test.each([
    ["a postcode", "They live in OX4 1XD."],
    ["an email address", "Write to kim@home.example."],
    ["a long number", "NHS number 943 476 5919."],
  ])("has no summary with %s", (_, summary) => expect(read({ summary }, comment)).toEqual(["summary"]));

  test("nowhere has the address of who wrote it", () => {
    const said = "We wrote to parent@home.example.";
    expect(read({ summary: said, text: said, action: said }, comment)).toEqual(["summary", "text", "action"]);
  });

  test("waits for a summary, for how far it is, and for somebody who has read it", () => {
    expect(publishingIssues({ summary: "", state: null }, false).map(({ field }) => field)).toEqual([
      "summary",
      "state",
      "read",
    ]);
    expect(publishingIssues({ summary: "A number was old.", state: "put-right" }, true)).toEqual([]);
  });
});
