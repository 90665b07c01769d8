import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { otherPart, parsePostcode, parsePostcodePart } from "../../../lib/geo/postcode";
import { halves, meantCodes } from "../../../lib/geo/postcode-text";

const textOf = (typed: string) => {
  const parsed = parsePostcode(typed);
  return parsed.outcome === "postcode" ? parsed.postcode.text : parsed.outcome;
};

const messageOf = (typed: string) => {
  const parsed = parsePostcode(typed);
  return "message" in parsed ? parsed.message : null;
};

describe("what people type", () => {
  test.each([
    "OX4 1XD",
    "ox41xd",
    " OX4  1XD ",
    "OX4-1XD",
    "OX4.1XD.",
    "oX 4 1 x D",
    "OX4\u00a01XD",
    "OX4\u200b1XD\ufeff",
    "\u200eOX4 1XD",
    "ＯＸ４　１ＸＤ",
    "OX4\t1XD\n",
    "OX4–1XD",
    "OX4 1XD,",
    "OX4 1XD!",
    "(OX4 1XD)",
    "OX4/1XD",
    "OX⁴ 1XD",
    "OX4'1XD",
  ])("%j is OX4 1XD", (typed) => expect(textOf(typed)).toBe("OX4 1XD"));

  test.each(["OX4 1XÐ", "ox4 1xß", "12 Cowley Road", "postcode", "123", "Oxford"])("%j is malformed", (typed) =>
    expect(textOf(typed)).toBe("malformed"),
  );

  test("a very long text is malformed at once", () => {
    expect(["-", "O", "0O1I", "OX4 "].map((text) => textOf(text.repeat(100_000)))).toEqual(Array(4).fill("malformed"));
  });

  test("a postcode comes in its parts", () => {
    expect(parsePostcode("ox41xd")).toEqual({
      outcome: "postcode",
      postcode: { text: "OX4 1XD", outward: "OX4", inward: "1XD", sector: "OX4 1" },
      corrected: false,
    });
  });
});

describe("the grammar", () => {
  test.each(["M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "N1P 1AA", "SE1P 5ZZ"])(
    "%s is well formed",
    (text) => expect(textOf(text.toLowerCase())).toBe(text),
  );

  test.each([
    ["Q V X never come first", ["Q1 1AA", "V1 1AA", "X1 1AA"]],
    ["J Z never come second", ["AJ1 1AA", "AZ1 1AA"]],
    ["V is never a third-place letter", ["W1V 1AA"]],
    ["Z is never a fourth-place letter", ["EC1Z 1AA"]],
    ["C K M V never come in the last two", ["OX4 1CD", "OX4 1DC", "OX4 1KD", "OX4 1DM", "OX4 1VD"]],
    ["a second half has one figure and two letters", ["OX4 XD1", "OX4 11D", "OX4 1XDD"]],
    ["a district of two figures does not begin with 0", ["B01 1AA"]],
  ])("%s", (_, texts) => {
    expect(texts.filter((text) => textOf(text) === text)).toEqual([]);
  });
});

describe("slips of O for 0 and I or L for 1", () => {
  test.each([
    ["0X4 1XD", "OX4 1XD"],
    ["OX4 lXD", "OX4 1XD"],
    ["OX4 IXD", "OX4 1XD"],
    ["0x4lxd", "OX4 1XD"],
    ["SO1O 1AA", "SO10 1AA"],
    ["TSI8 1AB", "TS18 1AB"],
    ["P01 1AA", "PO1 1AA"],
  ])("%s can only be %s", (typed, meant) => {
    expect(parsePostcode(typed)).toMatchObject({ outcome: "postcode", corrected: true, postcode: { text: meant } });
  });

  test("a letter that no postcode ends in is not guessed at", () => expect(textOf("OX4 1X0")).toBe("malformed"));

  test("no mix of these characters can have been meant for two postcodes alike", () => {
    const characters = fc.constantFrom("O", "0", "I", "1", "L", "E", "2");
    const code = fc.string({ unit: characters, minLength: 5, maxLength: 7 });
    const isPostcode = (text: string) => halves(text) !== null;
    fc.assert(
      fc.property(code, (text) => meantCodes(text, isPostcode).length <= 1),
      { numRuns: 5000 },
    );
  });

  test("the reading with the fewest slips is taken", () => {
    expect(meantCodes("0X41XD", (text) => halves(text) !== null)).toEqual(["OX41XD"]);
    expect(meantCodes("IP1", () => true)).toEqual(["IP1"]);
    expect(meantCodes("LP1", (text) => text === "IP1")).toEqual(["IP1"]);
  });

  // A line of ones was read in 128 ways at each of its figures, which kept the site busy for seconds. Of LL1L1LL there
  // are 48.
  test("few readings of a text are looked at, whatever it is", () => {
    const hostile = fc.string({ unit: fc.constantFrom(..."10IOL"), maxLength: 8 });
    fc.assert(
      fc.property(hostile, (text) => {
        let looked = 0;
        meantCodes(text, () => ++looked < 0);
        return looked <= 48;
      }),
    );
  });

  test("nothing that is right as it stands is changed", () => {
    const letters = (set: string) => fc.constantFrom(...set);
    const postcode = fc
      .tuple(letters("BEGLMNSW"), letters("123456789"), letters("0123456789"), letters("ABDEFGHJLNPQRSTUWXYZ"))
      .map(([area, district, digit, letter]) => `${area}${district} ${digit}${letter}${letter}`);
    fc.assert(fc.property(postcode, (text) => textOf(text.replace(" ", "").toLowerCase()) === text));
  });
});

describe("refusals say where the postcode is, and what to do", () => {
  test.each([
    ["BT1 1AA", "Northern Ireland"],
    ["bt48 6dq", "Northern Ireland"],
    ["JE2 3AB", "Jersey"],
    ["GY1 1AA", "Guernsey"],
    ["IM1 1AA", "Isle of Man"],
    ["BF1 2AB", "BFPO"],
    ["BFPO 12", "BFPO"],
    ["bfpo", "BFPO"],
    ["GX11 1AA", "Gibraltar"],
    ["FIQQ 1ZZ", "Falkland Islands"],
    ["ASCN 1ZZ", "Ascension"],
    ["STHL 1ZZ", "Saint Helena"],
    ["TDCU 1ZZ", "Tristan da Cunha"],
    ["PCRN 1ZZ", "overseas territory"],
    ["BBND 1ZZ", "overseas territory"],
    ["BIQQ 1ZZ", "overseas territory"],
    ["SIQQ 1ZZ", "overseas territory"],
    ["TKCA 1ZZ", "overseas territory"],
    ["MSR 1110", "Montserrat"],
    ["VG1110", "Virgin Islands"],
    ["AI-2640", "Anguilla"],
    ["KY1-1001", "Cayman"],
  ])("%s is outside Great Britain: %s", (typed, where) => {
    expect(parsePostcode(typed).outcome).toBe("outside-great-britain");
    expect(messageOf(typed)).toContain(where);
    expect(messageOf(typed)).toMatch(/Enter (a|the) postcode/);
  });

  test.each(["BX1 1LT", "GIR 0AA", "XX10 1AA", "SAN TA1"])("%s is nowhere on the map", (typed) => {
    expect(parsePostcode(typed).outcome).toBe("non-geographic");
    expect(messageOf(typed)).toContain("Enter the postcode of your home");
  });

  test.each(["KY1 1AA", "B1 1AY", "JE", "IG1 1AA", "GU1 1AA"])("%s is not taken for one of them", (typed) => {
    expect(["postcode", "malformed"]).toContain(parsePostcode(typed).outcome);
  });

  test("nothing, half, and nonsense have messages of their own", () => {
    expect(parsePostcode(" \u200b ")).toMatchObject({ outcome: "empty" });
    expect(parsePostcode("OX4")).toMatchObject({ outcome: "incomplete" });
    expect(parsePostcode("hello")).toMatchObject({ outcome: "malformed" });
    expect(new Set(["", "OX4", "hello", "BT1 1AA", "JE2 3AB", "GIR 0AA"].map(messageOf)).size).toBe(6);
  });
});

describe("the first part of a postcode", () => {
  const partOf = (typed: string) => {
    const parsed = parsePostcodePart(typed);
    return parsed.outcome === "part" ? parsed.part : parsed.outcome;
  };

  test.each([
    ["ox4", { text: "OX4", outward: "OX4", digit: null }],
    ["OX4 1", { text: "OX4 1", outward: "OX4", digit: 1 }],
    ["ox4-0", { text: "OX4 0", outward: "OX4", digit: 0 }],
    ["OX 4", { text: "OX4", outward: "OX4", digit: null }],
    ["OX144", { text: "OX14 4", outward: "OX14", digit: 4 }],
    ["M1 1", { text: "M1 1", outward: "M1", digit: 1 }],
    ["OX41", { text: "OX41", outward: "OX41", digit: null }],
  ])("%s", (typed, part) => expect(partOf(typed)).toEqual(part));

  test("OX41 may have been meant for OX4 1, but OX4 for nothing else", () => {
    expect(otherPart({ text: "OX41", outward: "OX41", digit: null })).toEqual({
      text: "OX4 1",
      outward: "OX4",
      digit: 1,
    });
    expect(otherPart({ text: "OX4", outward: "OX4", digit: null })).toBeNull();
  });

  test.each([
    ["OX4 1XD", "malformed"],
    ["OX", "malformed"],
    ["4", "malformed"],
    ["", "empty"],
    ["BT1", "outside-great-britain"],
    ["JE2 3", "outside-great-britain"],
  ])("%s is %s", (typed, outcome) => expect(partOf(typed)).toBe(outcome));
});
