import { expect, test } from "vitest";
import { blankItem } from "../../../../lib/editing/form/blank";
import { withoutEmptyBlocks } from "../../../../lib/editing/form/empty-blocks";
import { findSection } from "../../../../lib/editing/form/sections";

const contacts = findSection("service", "contacts")?.fields.find(({ type }) => type === "list");
const blank = (id: string) => blankItem(contacts?.type === "list" ? contacts.fields : [], () => id);

test("blocks in which nothing is stated are left out, also within others; what stands is not touched", () => {
  const full = { ...blank("a"), name: "Duty desk" };
  const content = { name: "Dental", contacts: [full, blank("b")], unknown: [{}] };
  expect(withoutEmptyBlocks("service", content)).toEqual({ name: "Dental", contacts: [full], unknown: [{}] });
  const within = { ...full, phones: [{ id: "c" }] };
  expect(withoutEmptyBlocks("service", { contacts: [within] })).toEqual({ contacts: [{ ...within, phones: [] }] });
});

test("a content without such blocks is given back as it is, whatever it is", () => {
  for (const content of [{ name: "Dental", contacts: [] }, null, "text", { contacts: "none" }]) {
    expect(withoutEmptyBlocks("service", content)).toBe(content);
  }
});
