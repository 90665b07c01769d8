import { describe, expect, test } from "vitest";
import { workingNoteIssues } from "../../../lib/catalogue/working-notes";
import { readFirstEditions } from "../../../lib/live/content-files";

describe("a working note in what families read", () => {
  test.each([
    "Our copy has lost the list.",
    "You can ask for it. Its address is lost.",
    "The council's page says that it costs nothing.",
    "Who pays for it? The council page names the CCG.",
    "No source says who may refer.",
    "This tells of 2018.",
    "The number was not seen on its own page.",
    "An editor should add the number.",
    "A later copy gives another name.",
  ])("is named: %s", (text) => {
    expect(workingNoteIssues({ description: text })).toHaveLength(1);
    expect(workingNoteIssues({ referral: { routes: [{ description: text }] } })).toMatchObject([
      { field: "referral.routes.0.description" },
    ]);
    expect(workingNoteIssues({ facts: [{ field: "ages", note: text }] })).toEqual([]);
  });

  test.each([
    "We do not know a number for it. Ask your GP.",
    "The council's page about short breaks invites parents to sign up.",
    "You can look for lost property at the desk.",
    "The team tells you what happens next.",
    "Copy the form and send it.",
    "Children who have not found a school place can ask too.",
  ])("is not seen where there is none: %s", (text) => {
    expect(workingNoteIssues({ description: text })).toEqual([]);
  });

  test("is a link that leads nowhere", () => {
    const links = [{ title: "Leaflet" }, { title: "Form", url: null }, { title: "Page", url: "https://example.org/" }];
    expect(workingNoteIssues({ links }).map(({ field }) => field)).toEqual(["links.0", "links.1"]);
  });
});

test("no first edition has a working note", () => {
  const { editions } = readFirstEditions();
  const found = editions.flatMap(({ area, slug, content }) =>
    workingNoteIssues(content).map(({ field, message }) => `${area}/${slug}: ${field}: ${message}`),
  );
  expect(found).toEqual([]);
});
