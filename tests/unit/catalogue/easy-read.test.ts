import { describe, expect, test } from "vitest";
import {
  EasyReadLine,
  easyReadIssues,
  isEasyReadOld,
  mainTextMark,
  withEasyReadMark,
} from "../../../lib/catalogue/easy-read";
import { readFirstEditions } from "../../../lib/live/content-files";

const lines = (...texts: string[]) => texts.map((text, at) => ({ id: String(at), picture: "phone", text }));
const issuesOf = (texts: string[], main: object = {}) => easyReadIssues({ ...main, easy_read: lines(...texts) });
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

describe("a line of Easy Read", () => {
  test("has at most 15 words; stars for bold and the groups of a number are none", () => {
    const main = { contacts: [{ phones: [{ number: "01632 960007" }] }] };
    expect(issuesOf([words(15), `Ring 01632 960007. **${words(13)}**`], main)).toEqual([]);
    expect(issuesOf([words(16)])).toMatchObject([{ field: "easy_read.0.text", message: /16 words/ }].map(likeMessage));
  });

  test("has no number that the rest of the entry does not have", () => {
    const main = {
      contacts: [{ phones: [{ number: "01632 960007" }] }],
      referral: { note: "In a crisis ring 111." },
      sources: [{ title: "01632 960009" }],
    };
    expect(issuesOf(["Ring (01632) 960007.", "Ring **111**."], main)).toEqual([]);
    for (const wrong of ["Ring 01632 960008.", "Ring 999.", "Ring 01632 960009.", "Text 85258."])
      expect(issuesOf([wrong], main)).toHaveLength(1);
  });

  test("has a picture that there is", () => {
    const line = { id: "11111111-1111-4111-8111-111111111111", picture: "phone", text: "Ring." };
    expect(EasyReadLine.safeParse(line).success).toBe(true);
    expect(EasyReadLine.safeParse({ ...line, picture: "rainbow" }).success).toBe(false);
  });
});

const likeMessage = ({ field, message }: { field: string; message: RegExp }) => ({
  field,
  message: expect.stringMatching(message),
});

test("Easy Read has at most 12 lines", () => {
  expect(issuesOf(Array.from({ length: 12 }, () => "One idea."))).toEqual([]);
  expect(issuesOf(Array.from({ length: 13 }, () => "One idea."))).toMatchObject([{ field: "easy_read" }]);
});

describe("Easy Read is out of date", () => {
  const said = {
    name: "It",
    summary: "Helps.",
    contacts: [{ id: "a", name: "Team", phones: [{ id: "b", number: "01632 960007", sources: ["one"] }] }],
    ages: { minimum_age_months: 0, maximum_age_months: 216, maximum_age_inclusive: true },
    easy_read: lines("It helps."),
  };
  const marked = withEasyReadMark(said);
  const [contact] = said.contacts;

  test("when what people read has changed since it was written", () => {
    expect(isEasyReadOld(marked)).toBe(false);
    for (const change of [
      { summary: "Helped." },
      { contacts: [{ ...contact, phones: [{ id: "b", number: "01632 960008" }] }] },
      { contacts: [] },
      { ages: { ...said.ages, maximum_age_inclusive: false } },
      { status: "temporarily closed" },
    ])
      expect(isEasyReadOld({ ...marked, ...change })).toBe(true);
  });

  test("not when ids, sources, spaces or what a schema takes for granted have changed, and not without lines", () => {
    const { maximum_age_inclusive: _, ...ages } = said.ages;
    for (const change of [
      { summary: " Helps.\n" },
      { contacts: [{ ...contact, id: "c", audience: "everyone", phones: [{ number: "01632 960007" }] }] },
      { ages, status: "active", review_due: "2027-01-01", keywords: ["help"], facts: [{ note: "New." }] },
      { easy_read: lines("It helps you.") },
      { easy_read: [], summary: "Helped." },
    ])
      expect(isEasyReadOld({ ...marked, ...change })).toBe(false);
  });

  test("until somebody says that it fits, and that changes nothing where it is so already", () => {
    const changed = { ...marked, summary: "Helped." };
    expect(isEasyReadOld(withEasyReadMark(changed))).toBe(false);
    expect(withEasyReadMark(marked)).toBe(marked);
    const without = { name: "It" };
    expect(withEasyReadMark(without)).toBe(without);
    expect(withEasyReadMark({ ...marked, easy_read: [] })).toMatchObject({ easy_read_for: null });
  });
});

describe("the first editions", () => {
  const offers = readFirstEditions().editions.flatMap((edition) =>
    "easy_read" in edition.content && edition.state === "published" ? [{ ...edition, content: edition.content }] : [],
  );

  test("all have Easy Read, and nothing is wrong with it", () => {
    expect(offers.length).toBeGreaterThan(100);
    expect(offers.filter(({ content }) => content.easy_read.length < 5).map(({ slug }) => slug)).toEqual([]);
    expect(offers.flatMap(({ content }) => easyReadIssues(content))).toEqual([]);
  });

  test("are marked as they are written, and the database keeps the mark", () => {
    for (const { content } of offers) {
      expect(isEasyReadOld(content)).toBe(false);
      expect(content.easy_read_for).toBe(mainTextMark(JSON.parse(JSON.stringify(content))));
    }
  });
});
