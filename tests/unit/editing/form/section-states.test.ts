import { expect, test } from "vitest";
import { sectionStates } from "../../../../lib/editing/form/section-states";
import { readFirstEditions } from "../../../../lib/live/content-files";

const dental = readFirstEditions().editions.find(({ slug }) => slug === "dental")?.content;
const wrong = [
  { field: "contacts.0.email", message: "Enter an email address." },
  { field: "contacts.1", message: "Fill it in." },
  { field: "summary", message: "Write one." },
];
const stateOf = (slug: string, content: unknown, published: unknown) =>
  sectionStates("service", content, published, wrong).find((state) => state.slug === slug);

test("a section says how much in it is to be put right", () => {
  expect(stateOf("contacts", dental, dental)?.missing).toBe(2);
  expect(stateOf("about", dental, dental)?.missing).toBe(1);
  expect(stateOf("ages", dental, dental)?.missing).toBe(0);
});

test("a section has changed when it says something else than what is published", () => {
  const draft = { ...dental, name: "Teeth" };
  expect(stateOf("about", draft, dental)?.changed).toBe(true);
  expect(stateOf("links", draft, dental)?.changed).toBe(false);
  expect(stateOf("about", dental, null)?.changed).toBe(true);
});

test("a section without a word in it is empty", () => {
  expect(stateOf("review", {}, null)).toMatchObject({ empty: true, changed: false });
  expect(stateOf("about", dental, dental)?.empty).toBe(false);
});
