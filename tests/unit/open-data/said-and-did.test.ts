import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { buildCatalogue } from "../../../lib/catalogue/catalogue";
import type { PublishedResponse } from "../../../lib/catalogue/published-response";
import { findDownload } from "../../../lib/open-data/downloads";
import { areas, edition, idOf, terms } from "../../support/made-up";
import { base } from "../../support/open-data";

const response = (more: Partial<PublishedResponse> = {}): PublishedResponse => ({
  id: randomUUID(),
  area: "near",
  entryId: null,
  topic: "page-wrong",
  month: "2026-11",
  summary: "A number was old.",
  text: "It is new.",
  action: "",
  state: "put-right",
  due: null,
  done: "2026-11-21",
  publishedAt: "2026-11-22T10:00:00.000Z",
  ...more,
});
const fileOf = (file: string, responses: PublishedResponse[]) => {
  const editions = [edition("service", "a", { name: "Sleep & rest" })];
  const { catalogue } = buildCatalogue({ areas, terms, editions, responses });
  return String(findDownload("near", file, catalogue, base)?.body());
};
const rowsOf = (responses: PublishedResponse[]): Record<string, string>[] =>
  parse(fileOf("you-said.csv", responses), { columns: true, bom: true });

describe("the table of what people said", () => {
  test("has a row for each comment of the area, with the page that it is about", () => {
    const rows = rowsOf([response({ entryId: idOf("service", "a") }), response({ area: "far" })]);
    expect(rows).toMatchObject([
      {
        year: "2026",
        month: "2026-11",
        topic: "Something on a page is wrong or out of date",
        page_name: "Sleep & rest",
        page: `${base}/near/services/a`,
        you_said: "A number was old.",
        state: "Put right",
        done: "2026-11-21",
        published: "2026-11-22",
        data_date: "2026-11-22",
        licence: expect.stringContaining("Open Government Licence"),
      },
    ]);
  });

  test("has no cell that a spreadsheet runs", () => {
    const trap = '=HYPERLINK("https://a.example","x")';
    const text = fileOf("you-said.csv", [response({ summary: trap, text: `+${trap}`, action: `@${trap}` })]);
    expect(text).toContain(`"'=HYPERLINK(""https`);
    expect(text).not.toMatch(/(?:^|,|\n)"?[=+@]/);
  });

  test("has each of its columns in the data dictionary", () => {
    const listed = fileOf("data-dictionary.csv", []);
    for (const column of Object.keys(rowsOf([response()])[0] ?? {})) expect(listed).toContain(`"${column}"`);
  });
});

describe("the feed of what people said", () => {
  test("has what was published last first, in words that are no mark-up", () => {
    const older = response({ summary: "<b>One & \u0001two</b>" });
    const newer = response({ publishedAt: "2026-11-23T10:00:00.000Z", state: "could-not" });
    const text = fileOf("you-said.atom", [older, newer]);
    expect([...text.matchAll(/<id>urn:uuid:([^<]+)<\/id>/g)].map(([, id]) => id)).toEqual([newer.id, older.id]);
    expect(text).toContain("<title>Could not do: the Local Offer of near</title>");
    expect(text).toContain("You said: &#60;b&#62;One &#38; two&#60;/b&#62;");
    expect(text).toContain(`<link href="${base}/near/you-said#said-${older.id}"/>`);
    expect(text).toContain("<updated>2026-11-23T10:00:00.000Z</updated>");
  });

  test("is a feed also when nothing was said", () => {
    expect(fileOf("you-said.atom", [])).toMatch(/^<\?xml .*<feed .*<rights>.*<\/feed>\n$/s);
  });
});
