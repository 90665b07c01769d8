import { expect, test } from "vitest";
import { openDoubts } from "../../../lib/catalogue/open-doubts";

const stale = { field: "description", kind: "passed-date", wrong: "They moved in 2023.", advice: "Ask." } as const;

test("a content has as many doubts as stale facts and blocks that nobody confirmed, however deep", () => {
  const content = {
    contacts: [{ id: "a", needs_review: false, phones: [{ id: "p", number: "01865 904040", needs_review: true }] }],
    facts: [{ id: "f", field: "ages", needs_review: true, note: "Two sources differ." }],
  };
  expect(openDoubts(content, [stale])).toEqual([
    { field: "description", message: "They moved in 2023." },
    { field: "contacts.0.phones.0", message: "We could not confirm this." },
    { field: "facts.0", message: "Two sources differ." },
  ]);
});

test("that a check is overdue is no doubt, because the check answers it", () => {
  expect(openDoubts({}, [{ ...stale, kind: "review" }])).toEqual([]);
});

test("a content without any has none", () => {
  expect(openDoubts({ name: "Sleep clinic", contacts: [{ id: "a", needs_review: false }] }, [])).toEqual([]);
  expect(openDoubts(null, [])).toEqual([]);
});
