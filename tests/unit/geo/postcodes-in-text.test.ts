import { describe, expect, test } from "vitest";
import { parsePostcode } from "../../../lib/geo/postcode";
import { differentPostcodesIn, withoutPostcodes } from "../../../lib/geo/postcodes-in-text";

describe("one whole postcode in a text is meant, whatever stands round it", () => {
  test.each([
    "12 Cowley Road, OX4 1XD",
    "12 Cowley Road OX4 1XD",
    "Flat 3, 12 Cowley Road, Oxford, Oxfordshire, OX4 1XD, United Kingdom",
    "OX4 1XD, Oxford",
    '"OX4 1XD"',
    "“OX4 1XD”",
    "[OX4 1XD]",
    "OX41XD UK",
    "OX4 1XD England",
    "Postcode: OX4 1XD",
    "my postcode is ox41xd.",
    "OX4 1XD OX4 1XD",
    "OX4 1XD (ox41xd)",
    "OX4 1XD?",
    "*OX4 1XD*",
    "OX4 *1XD",
    "OX4%201XD",
    "OX4+1XD",
    "Oxford OX4 IXD",
    "Oxford 0X4 lXD",
    "Cowley, O X 4 1 X D",
    "ОХ4 1ХD",
    "οχ4 1χd",
    "Ｏｘｆｏｒｄ　ＯＸ４１ＸＤ",
    "Oxford, OX\u00ad4\u200b 1XD",
  ])("%j is OX4 1XD", (typed) => {
    expect(parsePostcode(typed)).toMatchObject({ outcome: "postcode", postcode: { text: "OX4 1XD" } });
  });

  test("of two different ones neither is taken, and the sentence asks which", () => {
    expect(parsePostcode("OX4 1XD or TS18 1UB")).toMatchObject({
      outcome: "malformed",
      message: expect.stringContaining("more than one postcode"),
    });
  });
});

describe("words are not postcodes", () => {
  test.each([
    "what is it called",
    "toilet training",
    "ballet for wheelchair users",
    "key stage 2 sats in year 6",
    "ages 5 to 11",
    "help for a 14 year old boy",
    "covid19 vaccine",
    "111 option 2",
    "section 19 1944 act",
    "Cowley",
    "COWLEY ROAD",
    "OX4",
    "near OX4 1",
  ])("%j holds none", (text) => {
    expect(differentPostcodesIn(text)).toEqual([]);
    expect(withoutPostcodes(text)).toBe(text);
  });
});

describe("words are left when the postcode goes", () => {
  test.each([
    ["speech OX41XD", "speech"],
    ["OX4 1XD", ""],
    ["speech therapy near OX4 1XD please", "speech therapy near please"],
    ["autism (OX4 1XD)", "autism"],
    ["autism, OX4 IXD", "autism"],
    ["autism. Postcode: OX4 1XD", "autism."],
    ["my postcode is OX4 1XD", ""],
    ["BT1 1AA dentist", "dentist"],
    ["dentist OX4 1XD TS18 1UB", "dentist"],
  ])("%j leaves %j", (text, left) => expect(withoutPostcodes(text)).toBe(left));
});
