import { expect, test } from "vitest";
import { languageCode, languageName } from "../../../lib/catalogue/language-code";

test.each([
  ["Urdu", "ur"],
  [" polish ", "pl"],
  ["Punjabi", "pa"],
  ["Hebrew", "he"],
  ["British Sign Language", "bfi"],
  ["Mandarin", "cmn"],
  ["Makaton", null],
  ["", null],
])("the code of “%s” is %s", (name, code) => expect(languageCode(name)).toBe(code));

test.each([
  ["ur", "Urdu"],
  ["en-GB", "English"],
  ["bfi", "British Sign Language"],
  ["xx", null],
])("“%s” is the code of %s", (code, name) => expect(languageName(code)).toBe(name));
