import { expect, test } from "vitest";
import { parseDate } from "../../../lib/open-data/fhir/dates";

const moment = Date.parse("2026-03-31T10:20:30.500Z");

test.each([
  ["2026-03-31T10:20:30.500Z", true],
  ["2026-03-31T10:20:30.499Z", false],
  ["2026-03-31T10:20:30Z", true],
  ["2026-03-31T10:20Z", true],
  ["2026-03-31T11:20+01:00", true],
  ["2026-03-31T10:21Z", false],
  ["2026-03-31", true],
  ["eq2026-03", true],
  ["2026-04", false],
  ["2026", true],
  ["gt2026-03-31T10:20:30Z", false],
  ["ge2026-03-31T10:20:30Z", true],
  ["sa2026-03-30", true],
  ["eb2026-04", true],
  ["lt2026-03-31", false],
  ["le2026-03-31", true],
  ["ne2026-03", false],
  ["ne2027", true],
])("a moment fits %s: %s", (typed, fits) => expect(parseDate(typed)?.(moment)).toBe(fits));

test.each(["", "x", "ge", "2026-13", "2026-02-30", "ap2026", "26-01-01", "2026-3", "GE2026"])(
  "%j is no date",
  (typed) => expect(parseDate(typed)).toBeNull(),
);
