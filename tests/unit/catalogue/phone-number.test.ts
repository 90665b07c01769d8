import { describe, expect, test } from "vitest";
import { phoneIssues } from "../../../lib/catalogue/phone-issues";
import { isSameNumber, nationalNumber, phoneKind, shownNumber } from "../../../lib/catalogue/phone-number";
import { readFirstEditions } from "../../../lib/live/content-files";

const { editions } = readFirstEditions();
const withPhone = (number: unknown) => ({ contacts: [{ phones: [{ id: "p", number }] }] });

describe("a telephone number", () => {
  test.each([
    ["+44 (0)1865 792422", "01865 792422"],
    ["+44 1865 792422", "01865 792422"],
    ["0044 (0) 1865 792422", "01865 792422"],
    ["01865 792422", "01865 792422"],
    ["+353 1 496 0000", "+353 1 496 0000"],
    ["116 123", "116 123"],
  ])("%s is shown as families write it", (number, shown) => {
    expect(shownNumber(number)).toBe(shown);
  });

  test("is the same number however it is written, and no other", () => {
    for (const other of ["01865904040", "(01865) 904-040", "+44 (0)1865 904040"])
      expect([other, isSameNumber("01865 904040", other)]).toEqual([other, true]);
    expect(isSameNumber("01865 904040", "01865 904041")).toBe(false);
    expect(isSameNumber("ring Jo", "ringJo")).toBe(false);
  });

  test.each([
    ...[
      "01865 904040",
      "01642 617617",
      "0161 496 0000",
      "0113 496 0000",
      "020 7946 0000",
      "01204 52222",
      "016977 2222",
    ],
    ...["0300 013 2000", "0800 328 7971", "0800 1111", "0808 802 5544", "0845 46 47", "07312 263227", "055 1234 5678"],
    ...["999", "111", "116 123", "+44 1865 904040", "0044 (0)1865 904040", "18001 0300 013 2000", "(01865) 904-040"],
  ])("%s can be rung", (number) => {
    expect(phoneKind(number)).toBe("possible");
  });

  test.each([
    ...[
      "01865 90404",
      "01865 9040400",
      "020 794 0000",
      "0300 013 20000",
      "0412 345678",
      "0612 345 6789",
      "01065 904040",
    ],
    ...["0500 123456", "0312 345 6789", "021 7946 0000", "12", "abc", "01865 904040 or 41", "84902", "0700"],
  ])("%s cannot", (number) => {
    expect(phoneKind(number)).toBe("impossible");
  });

  test("of five figures can be written to, and not rung", () => {
    expect([phoneKind("85258", "text"), phoneKind("85258", "voice")]).toEqual(["possible", "impossible"]);
  });

  test("of another country is nobody's business here", () => {
    expect(phoneKind("+353 1 234 5678")).toBe("abroad");
  });

  test("in any first edition can be rung, or written to where it is for text messages", () => {
    const phones: { number: string; type?: "voice" | "text" }[] = [];
    JSON.stringify(editions, (_, value) => {
      if (value?.number !== undefined) phones.push(value);
      return value;
    });
    expect(phones.length).toBeGreaterThan(80);
    expect(phones.filter(({ number, type }) => phoneKind(number, type) !== "possible")).toEqual([]);
  });

  test("is the same however it is written", () => {
    const ways = [
      "01865 904040",
      "+44 1865 904040",
      "+44 (0)1865 904040",
      "0044 1865904040",
      "01865‑904‑040",
      "０１８６５ 904040",
    ];
    expect(new Set(ways.map(nationalNumber))).toEqual(new Set(["01865904040"]));
  });
});

describe("a premium-rate number is refused", () => {
  const refused = [
    "0909 8790000",
    "09098790000",
    "+44 909 879 0000",
    "0044 (0)909 8790000",
    "0909\u200b8790000",
    "44 9098790000",
  ];

  test.each([...refused, "0870 123 4567", "0871-123-4567", "118 500", "118118", "（０９０９）８７９００００"])(
    "as a number: %s",
    (number) => {
      expect(phoneIssues(withPhone(number))).toMatchObject([{ field: "contacts.0.phones.0.number" }]);
    },
  );

  test.each([
    { description: "Ring 0909 879 0000 today." },
    { alert: "Call +44 909 879 0000." },
    { referral: { note: "Ring 118 500 and ask." } },
    { contacts: [{ title: "The desk (0871 123 4567)" }] },
    { what_happens: "See [us](tel:09098790000)." },
  ])("in a text: %o", (content) => {
    expect(phoneIssues(content)).toHaveLength(1);
  });

  test("and no other is, nor a date, an id or an address that looks like one", () => {
    const content = {
      id: "09098790-0009-4000-8000-090987900000",
      description: "From 09.12.2024 10:30. 0800 1111, 0300 118 500, 118 children.",
      url: "https://a.example/0909879000000",
      sources: [{ locator: "0909 879 0000" }],
      ...withPhone("01865 904040"),
    };
    expect(phoneIssues(content)).toEqual([]);
    expect(editions.flatMap((edition) => phoneIssues(edition.content))).toEqual([]);
  });
});
