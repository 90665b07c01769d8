import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, redact } from "../../../lib/comments/redact";

const without = (text: string, parts: string) => redact(text, parts).text;

describe("what is taken out of a comment", () => {
  test.each([
    ["Sam waits. Sam's school waits.", "Sam", "[…] waits. […]'s school waits."],
    ["Sam waits at the same place.", "Sam", "[…] waits at the same place."],
    ["Sam Smith waits. Sam does.", "Sam\r\nSam Smith", "[…] waits. […] does."],
    ["Ring 01865 904040 (Zoë).", "01865 904040\nZoë", "Ring […] ([…])."],
    ["One line\nand another", "One line\nand another", "[…]\n[…]"],
    ["(a.b*c?)", "a.b*c?", "([…])"],
    ["Anna and Ann", "Ann", "Anna and […]"],
    ["all of it", "all of it", "[…]"],
    ["nothing", " \n\n ", "nothing"],
    ["a […] b", "[…]", "a […] b"],
  ])("%j without %j is %j", (text, parts, left) => {
    expect(redact(text, parts)).toEqual({ text: left, missing: [] });
  });

  test("that is not there, or is only a part of a word, is named", () => {
    expect(redact("Sam waits", "Kim\nwait").missing).toEqual(["wait", "Kim"]);
  });

  test("is gone, and everything else stands where it stood", () => {
    const word = fc.stringMatching(/^[A-Za-zé0-9]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, at) => {
        const part = words[at % words.length] as string;
        const expected = words.map((one) => (one === part ? gap : one)).join(" ");
        expect(without(words.join(" "), part)).toBe(expected);
      }),
    );
  });

  test("never brings a word back, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), (text, parts) => {
        const left = without(text, parts);
        const rest = left.split(gap).filter((piece) => piece !== "");
        let from = 0;
        for (const piece of rest) {
          const found = text.indexOf(piece, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + piece.length;
        }
      }),
    );
  });
});
