import { expect, test } from "vitest";
import { distinctNames } from "../../../lib/editing/distinct-names";

const person = (id: string, name: string) => ({ id, name, email: `${id}@council.example` });

test("people of one name are told apart by their email addresses; nobody else's address is shown", () => {
  const people = [person("a", "Sam Otter"), person("b", "Kim Badger"), person("c", "sam  otter ")];
  expect([...distinctNames(people).values()]).toEqual([
    "Sam Otter (a@council.example)",
    "Kim Badger",
    "sam  otter  (c@council.example)",
  ]);
});

test("somebody who is listed twice is one person", () => {
  const sam = person("a", "Sam Otter");
  expect([...distinctNames([sam, sam]).values()]).toEqual(["Sam Otter"]);
});
