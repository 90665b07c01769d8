import fc from "fast-check";
import { expect, test } from "vitest";
import { stems } from "../../../../lib/catalogue/search/dictionary";
import { conditionsIn, namedConditions } from "../../../../lib/catalogue/search/named-conditions";

const words = ["ear", "glue", "infection", "school"];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });

/** At each word the longest key that begins there, tried one after another. */
function bruteForce(text: readonly string[], slugs: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    for (let length = text.length - at; length > 0; length--) {
      const slug = slugs.get(text.slice(at, at + length).join(" "));
      if (!slug) continue;
      found.add(slug);
      at += length - 1;
      break;
    }
  }
  return found;
}

test("a text names the longest condition that begins at each word", () => {
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 12 }), fc.array(fc.constantFrom(...words, "the")), (phrases, text) => {
      const slugs = new Map(phrases.map((one) => [one.join(" "), one.join("-")]));
      const longest = new Map(words.map((word) => [word, 4]));
      const numbers = text.map((word) => stems.numberOf(word));
      expect(conditionsIn(numbers, namedConditions(slugs, longest))).toEqual(bruteForce(text, slugs));
    }),
  );
});
