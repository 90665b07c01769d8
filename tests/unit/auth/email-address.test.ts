import { expect, test } from "vitest";
import { parseEmail } from "../../../lib/auth/email-address";

test("an email address is one however it is typed", () => {
  expect(parseEmail("  Ann.Long@Council.Example ")).toBe("ann.long@council.example");
});

test.each([
  ["a letter that is a K in lower case alone", "\u212aim@council.example"],
  ["a letter of another script", "\u0430nn@council.example"],
  ["a full-width @", "ann\uff20council.example"],
  ["two addresses", "ann@council.example,jo@evil.example"],
  ["a line break", "ann@council.example\r\nBcc: jo@evil.example"],
  ["more than 254 characters", `${"a".repeat(250)}@council.example`],
])("with %s it names nobody", (_, text) => expect(parseEmail(text)).toBeNull());
