import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyMarkdown } from "../../../../lib/editing/form/tidy-markdown";
import { fuzz } from "../../../support/fuzz";

describe("lines with the bullets of a word processor become a list", () => {
  test.each([
    ...["•\t", "• ", "•", "·\t", "·", "‣\t", "o\t", "–\t", "*\t", "-\t", "§\t", "§", "\uf0b7\t", "\uf0b7", "\uf0a7 "],
    ...["– ", "o ", "-"],
  ])("%j", (sign) => {
    expect(tidyMarkdown(`${sign}Singing\n${sign}Playing`)).toBe("- Singing\n- Playing");
  });

  test("of several levels where they have several signs or are indented", () => {
    expect(tidyMarkdown("•\tone\no\ttwo\n§\tthree\n•\tfour")).toBe("- one\n  - two\n    - three\n- four");
    expect(tidyMarkdown("• one\n   • two")).toBe("- one\n  - two");
  });

  test("that ends where a new sentence begins, and not where one goes on", () => {
    expect(tidyMarkdown("We offer:\n• songs\n• games\nCome and see.")).toBe(
      "We offer:\n- songs\n- games\n\nCome and see.",
    );
    expect(tidyMarkdown("• songs that\ngo on\n• games")).toBe("- songs that\ngo on\n- games");
  });
});

test.each([
  ...["– said a parent", "o say can you see", "-5 degrees\n-6 degrees", "§ 20 of the Act", "*not* a list", "a • b"],
  ...["- one\n  - two", "1. one\n2. two", "+44 1865 904105", "•", "12 Cowley Road\nOxford"],
])("any other line stays as it was typed: %j", (text) => expect(tidyMarkdown(text)).toBe(text));

describe("whatever is pasted", () => {
  const pieces = [
    "•",
    "·",
    "‣",
    "o",
    "–",
    "*",
    "-",
    "§",
    "\uf0b7",
    "\t",
    " ",
    "\u00a0",
    "\n",
    "\n\n",
    "1.",
    "Word",
    "word",
    "7",
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
  /** Letters and digits, without an o that is a bullet. */
  const letters = (text: string) => text.replace(/^\s*o(?=\s)/gm, "").replace(/[^\p{L}\p{N}]/gu, "");

  test("tidying twice changes nothing more", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tidyMarkdown(tidyMarkdown(text))).toBe(tidyMarkdown(text));
      }),
      fuzz,
    );
  });

  test("no letter and no digit is lost", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(tidyMarkdown(text))).toBe(letters(text));
      }),
      fuzz,
    );
  });
});
