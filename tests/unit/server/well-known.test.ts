import { expect, test } from "vitest";
import { securityText } from "../../../lib/server/well-known";

const now = Date.parse("2026-11-21T21:30:00Z");
const site = new URL("https://offer.example");
const linesOf = (settings: object, own: URL | null = site) =>
  securityText(settings, "https://offer.example", own, now).split("\n");

test("whoever finds a hole reads whom to tell, for less than a year", () => {
  expect(linesOf({ SECURITY_CONTACT: "security@council.example" })).toEqual([
    "Contact: mailto:security@council.example",
    "Expires: 2027-05-20T00:00:00.000Z",
    "Preferred-Languages: en",
    "Canonical: https://offer.example/.well-known/security.txt",
    "",
  ]);
});

test.each([
  [{ SECURITY_CONTACT: "https://council.example/security" }, "https://council.example/security"],
  [{ MAIL_FROM: "Local Offer <offer@council.example>" }, "mailto:offer@council.example"],
  [{ MAIL_FROM: "offer@council.example" }, "mailto:offer@council.example"],
  [{}, "https://offer.example/"],
])("with %j that is %s", (settings, contact) => expect(linesOf(settings)[0]).toBe(`Contact: ${contact}`));

test("a site without an address of its own names no address of the file", () => {
  expect(linesOf({}, null).join()).not.toContain("Canonical");
});
