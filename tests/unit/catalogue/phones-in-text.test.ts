import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialled } from "../../../lib/catalogue/phone-number";
import { phonesIn } from "../../../lib/catalogue/phones-in-text";
import { fuzz } from "../../support/fuzz";

const dialledIn = (text: string) => phonesIn(text).map(({ dial }) => dial);

describe("a number that can be rung is found in a text", () => {
  test.each([
    ...["01865 904105", "01865 904 105", "01865904105", "(01865) 904105", "(01865)904105", "01865-904105"],
    ...["01865 – 904105", "01865.904105", "01865\u00a0904105", "01865 90 41 05"],
  ])("however it is written: %s", (number) => {
    expect(phonesIn(`Ring ${number}, or write.`)).toEqual([{ at: 5, text: number, dial: "01865904105" }]);
  });

  test.each([
    ...["+44 1865 904105", "+441865904105", "+44 (0)1865 904105", "+44(0)1865 904105", "+44 (0) 1865 904105"],
    ...["(+44) 1865 904105", "0044 1865 904105", "+44 (01865) 904105"],
  ])("with the country: %s", (number) => {
    expect(phonesIn(`Ring ${number}.`)).toEqual([{ at: 5, text: number, dial: "+441865904105" }]);
  });

  test.each([
    ["Text 07700900123", "07700900123"],
    ["020 7946 0000", "02079460000"],
    ["01204 52222", "0120452222"],
    ["Childline: 0800 1111", "08001111"],
    ["Samaritans (116 123)", "116123"],
    ["Ring Samaritans on 116123", "116123"],
    ["Call 111.", "111"],
    ["NHS 111 can help", "111"],
    ["Call 119", "119"],
    ["call the police on 101", "101"],
    ["+353 1 496 0000", "+35314960000"],
  ])("of every kind: %s", (text, dial) => {
    expect(dialledIn(text)).toEqual([dial]);
  });

  test.each([
    ["18001 01865 904105", "1800101865904105"],
    ["18001 0300 123 4567", "1800103001234567"],
  ])("with the text relay's prefix, which is dialled: %s", (text, dial) => {
    expect(phonesIn(text)).toEqual([{ at: 0, text, dial }]);
  });

  test.each([
    ["999 or 112", []],
    ["Dial 999 or 112", ["999", "112"]],
    ["01865 904105 or 904106", ["01865904105"]],
    ["01865 904105 / 01865 904106", ["01865904105", "01865904106"]],
    ["01865 904105 01865 904106", ["01865904105", "01865904106"]],
    ["01865 904105, 9am to 5pm", ["01865904105"]],
    ["01865 904105 9am to 5pm", ["01865904105"]],
    ["01865 904105 ext 22", ["01865904105"]],
  ])("beside others: %s", (text, dials) => {
    expect(dialledIn(text)).toEqual(dials);
  });
});

test.each([
  ...["01/02/2024", "01.02.2024 10:30", "2024-2025", "1998 2001", "20240101 101010", "£01865", "£1,018,659,041"],
  ...["943 476 5919", "OX4 1XD", "111 children", "Call 101 times", "on 111 High Street", "between 101 and 105 places"],
  ...["1234567890", "010023456789", "0.1234567890", "ISBN 0-7475-3269-9", "A01865904105", "ref/01865904105"],
  ...["0909 879 0000", "0870 123 4567", "118 500", "Text HELP to 85258", "0161 496 000", "charity 1112223"],
])("what is no number to ring stays as it is: %s", (text) => {
  expect(phonesIn(text)).toEqual([]);
});

test("what is found stands in the text, one after the other, and dials only digits that stand there", () => {
  const pieces = [
    "01865",
    " ",
    "904105",
    "(",
    ")",
    "+44",
    "(0)",
    "-",
    "18001 ",
    "111",
    "call ",
    " or ",
    "0",
    "116 123",
    "x",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const phone of phonesIn(text)) {
        expect(phone.at).toBeGreaterThanOrEqual(end);
        end = phone.at + phone.text.length;
        expect(text.slice(phone.at, end)).toBe(phone.text);
        expect(phone.dial).toBe(dialled(phone.text));
        expect(phone.dial).toMatch(/^\+?\d{3,16}$/);
      }
    }),
    fuzz,
  );
});
