import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { locate } from "../../../lib/geo/locate";
import { countKeys, keyText } from "../../../lib/geo/place-index";
import { parsePostcode } from "../../../lib/geo/postcode";
import { differentPostcodesIn, postcodesIn, withoutPostcodes } from "../../../lib/geo/postcodes-in-text";
import { placeTable } from "../../../lib/geo/tables";
import { AREAS, originOf } from "./areas";

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

describe("a postcode that is stuck to letters or figures, or nearly right, goes out of the text and is where somebody is", () => {
  test.each([
    ["autismOX16 9AL", "autism", "OX16 9AL"],
    ["OX16 9ALL", "", "OX16 9AL"],
    ["OX16 9AL1", "", "OX16 9AL"],
    ["OX169AL1", "", "OX16 9AL"],
    ["1OX169AL", "", "OX16 9AL"],
    ["ox16 9alplease", "please", "OX16 9AL"],
    ["ox169alplease", "please", "OX16 9AL"],
    ["TS18 1TUs", "", "TS18 1TU"],
    ["TS18 1TU5yrs", "5yrs", "TS18 1TU"],
    ["flat4TS18 6AB", "flat4", "TS18 6AB"],
    ["flat 4TS186AB", "flat", "TS18 6AB"],
    ["inTS18 6AB", "in", "TS18 6AB"],
    ["myOX169AL", "my", "OX16 9AL"],
    ["TTS18 6AB", "", "TS18 6AB"],
    ["xTS18_6ABx", "", "TS18 6AB"],
    ["speech, hisOX16-9AL.", "speech, his.", "OX16 9AL"],
    ["helpSW1A 1AAnow", "help now", "SW1A 1AA"],
    ["clinicN1 9GU", "clinic", "N1 9GU"],
    ["autism0X4 1XD", "autism", "OX4 1XD"],
    ["autismOX 16 9AL", "autism", "OX16 9AL"],
    ["OX 16 9ALplease", "please", "OX16 9AL"],
    ["OX16 9 ALplease", "please", "OX16 9AL"],
    ["12OX41XDroad", "12 road", "OX4 1XD"],
    ["T S 1 8 6 A B B", "", "TS18 6AB"],
    ["OX16 gAL", "", "OX16 9AL"],
    ["OX16 9AI", "", "OX16 9AL"],
    ["OX16 9A1", "", "OX16 9AL"],
    ["ⓄⓍ①⑥ ⑨ⒶⓁ", "", "OX16 9AL"],
    ["🅾🆇16 9🅰🅻", "", "OX16 9AL"],
    ["🇴🇽16 9🇦🇱", "", "OX16 9AL"],
    ["OX16  -  9AL", "", "OX16 9AL"],
    ["OX16 \n  ,   9AL", "", "OX16 9AL"],
  ])("%j leaves %j", (typed, left, postcode) => {
    expect([withoutPostcodes(typed), differentPostcodesIn(typed)]).toEqual([left, [postcode]]);
    expect(originOf(locate(typed, AREAS)).postcode).toBe(postcode);
  });

  test("one with an end that no postcode has goes out of the text, and is no place", () => {
    expect(withoutPostcodes("speech OX4 1CC")).toBe("speech");
    expect(locate("OX4 1CC", AREAS).outcome).toBe("malformed");
  });

  test("what is only guessed is nothing to write down", () => {
    for (const typed of ["OX16 9ALL", "OX16 9AI", "flat4TS18 1TU", "OX16 gAL"])
      expect(parsePostcode(typed).outcome).toBe("malformed");
  });

  test.each([
    "class of stage3 4th",
    "year11 2nd term",
    "SEN2 3rd visit",
    "OX4 lego club",
    "PE1 lesson",
    "OX16 lessons",
    "open near OX4 9am to 5pm",
    "OX4 5km",
    "vitamin B12 5mg",
    "OX4 gps",
    "OX4 sen bus",
    "OX4 111",
    "key stage2 1st",
    "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  ])("%j holds none", (text) => expect(postcodesIn(text)).toEqual([]));
});

test("nothing that this site says, and no name of a place, holds what is only nearly a postcode", () => {
  const files = readdirSync("content", { recursive: true, withFileTypes: true }).filter((file) =>
    /\.(?:md|yaml)$/.test(file.name),
  );
  const lines = files.flatMap((file) => readFileSync(path.join(file.parentPath, file.name), "utf8").split("\n"));
  const names = Array.from({ length: countKeys(placeTable()) }, (_, key) => keyText(placeTable(), key));
  expect(lines.length).toBeGreaterThan(5_000);
  const wrong = [...lines, ...names].flatMap((text) => postcodesIn(text).filter(({ isSure }) => !isSure));
  expect(wrong).toEqual([]);
  expect(names.flatMap((name) => postcodesIn(name.toUpperCase()))).toEqual([]);
});
