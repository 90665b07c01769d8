import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../components/markdown";
import { addressIssues } from "../../../lib/editing/address-issues";
import { readFirstEditions } from "../../../lib/live/content-files";
import { hiddenAddresses } from "../../support/hostile-markdown";

const lookAlikes = [
  "https://xn--80ak6aa92e.example/",
  "https://аррӏе.example/",
  "https://www.nhѕ.uk/dentist",
  "https://www.nhs.uk.xn--e1awd7f.example",
  "HTTPS://XN--80AK6AA92E.example",
  "https://%D0%B0pple.example",
];
const hiding = [
  "https://www.nhs.uk@elsewhere.example/",
  "https://user:word@elsewhere.example",
  "https:\\\\nhs.uk@a.example",
];

describe("an address that hides where it leads stops publishing", () => {
  test.each(lookAlikes)("in a field, for its letters: %s", (url) => {
    expect(addressIssues({ contacts: [{ url }] })).toEqual([
      { field: "contacts.0.url", message: expect.stringContaining("letters that look like other letters") },
    ]);
  });

  test.each(hiding)("in a field, for the name before its host: %s", (url) => {
    expect(addressIssues({ links: [{}, { url }] })).toEqual([
      { field: "links.1.url", message: expect.stringContaining("does not lead where it seems to") },
    ]);
  });

  test.each(hiddenAddresses)("as a link in a text, where it is not drawn as a link either: %s", (text) => {
    expect(addressIssues({ description: `See ${text}.` })).toMatchObject([{ field: "description" }]);
    expect(renderMarkdown(text)).not.toContain("<a ");
  });

  test.each([
    "Look at www.nhѕ.uk today.",
    "See [us](<https://аррӏе.example>).",
    "Write to sam@nhѕ.uk.",
    "[Write](mailto:sam@xn--80ak6aa92e.example).",
  ])("bare or in brackets, and in mail: %s", (note) => {
    expect(addressIssues({ referral: { note } })).toMatchObject([{ field: "referral.note" }]);
  });

  test("as the address of a desk", () => {
    expect(addressIssues({ contacts: [{ email: "sam@аррӏе.example" }] })).toMatchObject([
      { field: "contacts.0.email" },
    ]);
  });
});

test("a plain address stops nothing, whatever stands round it", () => {
  const content = {
    url: "https://www.nhs.uk/service/@here?mail=a@b.example#é",
    description: "“www.nhs.uk” – the site of https://www.nhs.uk’s team… or sam@council.example’s café.",
    what_happens: "[Form](https://council.example/für-alle), https: and www. alone, 2@3.",
    links: [{ url: null }, { url: "not an address" }, { url: 7 }],
  };
  expect(addressIssues(content)).toEqual([]);
  expect(readFirstEditions().editions.flatMap((edition) => addressIssues(edition.content))).toEqual([]);
});
