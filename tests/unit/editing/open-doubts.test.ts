import { expect, test } from "vitest";
import { doubtName, openDoubts, unansweredDoubts, withoutLeft } from "../../../lib/editing/open-doubts";

const stale = { field: "description", kind: "passed-date", wrong: "They moved in 2023.", advice: "Ask." } as const;

test("a content has as many doubts as stale facts and blocks that nobody confirmed, however deep", () => {
  const content = {
    contacts: [{ id: "a", needs_review: false, phones: [{ id: "p", number: "01865 904040", needs_review: true }] }],
    facts: [{ id: "f", field: "ages", needs_review: true, note: "Two sources differ." }],
  };
  expect(openDoubts(content, [stale])).toEqual([
    { field: "description", message: "They moved in 2023." },
    { field: "contacts.0.phones.0", message: "We could not confirm “01865 904040”." },
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

test("what somebody said is right as it is, is no doubt, and the same words about another field are", () => {
  const left = [{ field: "description", message: stale.wrong }];
  expect(openDoubts({}, [stale], left)).toEqual([]);
  expect(withoutLeft([stale], left)).toEqual([]);
  expect(openDoubts({}, [{ ...stale, field: "summary" }], left)).toHaveLength(1);
});

test("each doubt wants an answer of its own, and what is to be changed is changed first", () => {
  const doubts = [
    { field: "description", message: stale.wrong },
    { field: "summary", message: stale.wrong },
  ];
  const [one = "", two = ""] = doubts.map(doubtName);
  const ask = (answers: Record<string, string>) => unansweredDoubts(doubts, (name) => answers[name] ?? "");
  expect(ask({ [one]: "right", [two]: "right" })).toEqual([]);
  expect(ask({ [one]: "right" })).toEqual([{ field: two, message: expect.stringContaining("Say whether") }]);
  expect(ask({ [one]: "right", [two]: "wrong" })).toEqual([{ field: two, message: expect.stringContaining("first") }]);
  expect(ask({})).toHaveLength(2);
});
