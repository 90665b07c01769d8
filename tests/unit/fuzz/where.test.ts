import fc from "fast-check";
import { expect, test } from "vitest";
import { locate, locatePart } from "../../../lib/geo/locate";
import { parsePostcode } from "../../../lib/geo/postcode";
import { fuzz } from "../../support/fuzz";
import { AREAS } from "../geo/areas";

const known = ["OX4 1XD", "ts18 1ab", "SW1A1AA", "BT1 1AA", "JE2 3AB", "BFPO 12", "OX4", "OX4 1", "Norton", "Stockton"];
const marks = [" ", "\u00a0", "\u200b", "\ufeff", "\u202e", "-", "–", ".", ",", "/", "0", "O", "1", "I", "l", "\u0000"];

/** Real codes and names with pieces put in, left out and doubled, full-width letters, and any text at all. */
const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.stringMatching(/^[A-Za-z0-9 ]{0,12}$/),
  fc.string({ unit: fc.constantFrom(..."OX41DILl0SW TB"), maxLength: 10 }),
  fc
    .tuple(
      fc.constantFrom(...known),
      fc.array(fc.tuple(fc.nat(12), fc.nat(2), fc.constantFrom(...marks)), { maxLength: 4 }),
    )
    .map(([text, changes]) =>
      changes.reduce((now, [at, gone, mark]) => now.slice(0, at) + mark + now.slice(at + gone), text),
    ),
  fc
    .constantFrom(...known)
    .map((text) => text.replace(/[!-~]/g, (at) => String.fromCharCode(at.charCodeAt(0) + 0xfee0))),
);

/**
 * What a text and its postcode must share: letters and figures in their order, whatever looks alike counting as one.
 */
const letters = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

test("a postcode is never one that was not typed", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parsePostcode(text);
      if (parsed.outcome === "postcode") expect(letters(text)).toContain(letters(parsed.postcode.text));
      else expect(parsed.message).not.toBe("");
    }),
    fuzz,
  );
});

test("whatever is typed has a place, or a sentence that says what to do", () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(null, "oxfordshire", "nowhere"), (text, preferArea) => {
      for (const located of [locate(text, AREAS, { preferArea }), locatePart(text, AREAS)]) {
        if (located.outcome !== "found") {
          expect(located.message).toMatch(/\.$/);
          continue;
        }
        const { easting, northing, postcode } = located.origin;
        expect(easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000).toBe(true);
        if (postcode) expect(letters(text)).toContain(letters(postcode));
      }
    }),
    fuzz,
  );
});
