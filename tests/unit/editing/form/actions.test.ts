import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyAction, withPlace, withReference } from "../../../../lib/editing/form/apply-action";
import { type ListField, type Section, unfolded } from "../../../../lib/editing/form/field";
import { actionText, type FormAction, parseAction } from "../../../../lib/editing/form/form-action";
import { findSection, sectionsOf } from "../../../../lib/editing/form/sections";
import { readFirstEditions } from "../../../../lib/live/content-files";
import { fuzz } from "../../../support/fuzz";

const { editions } = readFirstEditions();
const newId = () => crypto.randomUUID();
const sectionOf = (slug: string): Section => {
  const section = findSection("service", slug);
  if (!section) throw new Error(`There is no section ${slug}.`);
  return section;
};
const contacts = sectionOf("contacts");
const act = (content: unknown, text: string, section = contacts) => {
  const action = parseAction(section, text);
  if (!action) throw new Error(`${text} is no action here.`);
  return applyAction(section, content, action, newId);
};
const [a, b, c] = ["a", "b", "c"].map((name) => ({
  id: newId(),
  name,
  phones: [] as unknown[],
  address: null as unknown,
}));
const names = ({ content }: { content: unknown }) =>
  (content as { contacts: { name: string }[] }).contacts.map(({ name }) => name);
const lists = (section: Section) =>
  unfolded(section.fields).filter((field): field is ListField => field.type === "list");

describe("a button of the form", () => {
  test("adds one block at the end, and leads to it", () => {
    const added = act({ contacts: [a] }, "add contacts");
    expect(names(added)).toEqual(["a", null]);
    expect(added.at).toBe("contacts.1");
  });

  test("adds within a block", () => {
    const { content, at } = act({ contacts: [a, b] }, "add contacts.1.phones");
    expect(content).toEqual({
      contacts: [a, { ...b, phones: [expect.objectContaining({ number: null, type: "voice" })] }],
    });
    expect(at).toBe("contacts.1.phones.0");
  });

  test("takes one block away, and leads to its list", () => {
    const removed = act({ contacts: [a, b, c] }, "remove contacts.1");
    expect(names(removed)).toEqual(["a", "c"]);
    expect(removed.at).toBe("contacts");
  });

  test("moves a block by one", () => {
    expect(names(act({ contacts: [a, b, c] }, "up contacts.2"))).toEqual(["a", "c", "b"]);
    expect(names(act({ contacts: [a, b, c] }, "down contacts.0"))).toEqual(["b", "a", "c"]);
    expect(act({ contacts: [a, b, c] }, "down contacts.0").at).toBe("contacts.1");
  });

  test("empties a reference and an address", () => {
    const organization_id = newId();
    expect(act({ organization_id }, "clear organization_id", sectionOf("about")).content).toEqual({
      organization_id: null,
    });
    const { content } = act({ contacts: [{ ...a, address: { id: newId() } }] }, "clear contacts.0.address");
    expect(content).toEqual({ contacts: [a] });
  });

  test.each([
    "up contacts.0",
    "down contacts.1",
    "remove contacts.7",
    "add contacts.9.phones",
    "clear contacts.9.address",
    "save",
    "next",
    "find location",
  ])("changes nothing where there is nothing to do: %s", (text) => {
    const content = { contacts: [a, b] };
    expect(act(content, text)).toEqual({ content, at: null, issues: [] });
    expect(act(content, text).content).toBe(content);
  });

  test.each([
    "add name",
    "add contacts.0",
    "remove contacts",
    "remove contacts.x",
    "remove contacts.01",
    "add links",
    "pick contacts.0.name",
    "clear contacts",
    "add __proto__",
    "add constructor.prototype",
    "delete contacts.0",
    "add contacts extra",
    "",
    `add ${"contacts.".repeat(100)}`,
  ])("is none when it is not one of this section: %j", (text) => {
    expect(parseAction(contacts, text)).toBeNull();
  });

  test("adds no more than two hundred, and says so", () => {
    const full = { contacts: Array.from({ length: 200 }, () => ({ id: newId() })) };
    const { content, issues } = act(full, "add contacts");
    expect(content).toBe(full);
    expect(issues).toEqual([{ field: "contacts", message: expect.stringContaining("no more") }]);
  });

  test("is read from its own value", () => {
    const actions: FormAction[] = [
      { verb: "save", path: "" },
      { verb: "next", path: "" },
      { verb: "find", path: "" },
      { verb: "add", path: "contacts.0.phones" },
      { verb: "up", path: "contacts.1" },
    ];
    for (const action of actions) expect(parseAction(contacts, actionText(action))).toEqual(action);
  });
});

test("whatever list one adds to and takes from, it is one more or one less, and the rest is as it was", () => {
  const cases = editions.flatMap(({ kind, content }) =>
    sectionsOf(kind).flatMap((section) => lists(section).map((list) => ({ content, section, list }))),
  );
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.nat(), ({ content, section, list }, at) => {
      const before = (content as Record<string, unknown>)[list.key] as unknown[];
      const added = act(content, `add ${list.key}`, section).content as Record<string, unknown[]>;
      expect(added[list.key]?.slice(0, -1)).toEqual(before);
      expect(added[list.key]?.length).toBe(before.length + 1);
      expect({ ...added, [list.key]: before }).toEqual(content);
      const gone = at % (before.length + 1);
      const removed = act(added, `remove ${list.key}.${gone}`, section).content as Record<string, unknown[]>;
      expect(removed[list.key]).toEqual(added[list.key]?.filter((_, index) => index !== gone));
    }),
    fuzz,
  );
});

describe("what is chosen on another page", () => {
  const places = sectionOf("where-and-when");
  const id = newId();

  test("is put where it was asked for", () => {
    const content = { service_at_locations: [{ id, location_id: null }] };
    const other = newId();
    expect(withReference(places, content, "service_at_locations.0.location_id", other)).toEqual({
      service_at_locations: [{ id, location_id: other }],
    });
  });

  test.each([
    "service_at_locations.1.location_id",
    "service_at_locations.0.id",
    "service_at_locations",
    "name",
    "__proto__",
  ])("is put nowhere else: %s", (path) => {
    const content = { service_at_locations: [{ id, location_id: null }] };
    expect(withReference(places, content, path, newId())).toBe(content);
  });

  test("of a postcode is metres on the grid and a district", () => {
    const place = { easting: 458_087, northing: 222_357, district: "E07000177" };
    expect(withPlace({ name: "Clinic" }, place)).toEqual({ name: "Clinic", ...place });
  });
});
