import { expect, test } from "vitest";
import { plainText } from "../../../lib/open-data/plain-text";

test.each([
  ["One **bold** word.\nNext line.", "One bold word.\nNext line."],
  ["## Heading\n\nText.", "Heading\n\nText."],
  ["For:\n\n- one\n- two\n\nAfter.", "For:\n\n- one\n- two\n\nAfter."],
  ["1. one\n2. two", "1. one\n2. two"],
  ["- one\n  - inner\n- two", "- one\n  - inner\n- two"],
  ["See [our form](https://a.example/form).", "See our form (https://a.example/form)."],
  ["See https://a.example/form.", "See https://a.example/form."],
  ["See [the page](/near/services/a).", "See the page."],
  ["Ring 01865 904040.", "Ring 01865 904040."],
  ["5 < 6 & <b>no</b>", "5 < 6 & <b>no</b>"],
])("%s reads as text", (markdown, text) => expect(plainText(markdown)).toBe(text));
