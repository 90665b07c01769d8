import { expect, test } from "vitest";
import { readChosenFile } from "../../../lib/open-referral-import/read-chosen-file";
import { bulkReport } from "../../../lib/tables/report";
import { areas, terms } from "../../support/made-up";

const [area] = areas;
if (!area) throw new Error("no area");

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const contentsOf = (trust: string) => ({
  contents: [{ id: "1", name: "Sleep clinic", organization: { id: "2", name: trust } }],
});
const idsIn = (value: unknown) => {
  const { source } = readChosenFile(bytesOf(value), "services.json");
  return source?.format === "open-referral" ? source.rows.map(({ record }) => record.id) : [];
};

test("a file of somebody else is called after whose services are in it, and one of the desk is nobody's feed", () => {
  expect(readChosenFile(bytesOf(contentsOf("Sleep Trust")), "services.json").feed).toBe("Sleep Trust: services.json");
  const bodies = ["D", "C", "B", "A"].map((name) => ({ id: name, name }));
  const many = { contents: [{ id: "1", name: "Sleep clinic" }], organizations: bodies };
  expect(readChosenFile(bytesOf(many), "services.json").feed).toBe("A, B and 2 more: services.json");
  expect(readChosenFile(bytesOf([{ id: "1", name: "Sleep clinic" }]), "services.json").feed).toBe("services.json");
  expect(readChosenFile(bytesOf("name,summary\nSleep clinic,Help\n"), "services.csv").feed).toBeNull();
  const ours = { contents: [{ id: "", kind: "service", slug: "sleep", name: "Sleep clinic" }] };
  expect(readChosenFile(bytesOf(ours), "entries.json").feed).toBeNull();
  expect(readChosenFile(bytesOf("{"), "services.json").feed).toBeNull();
});

test("two trusts that count from 1, in files of one name, are two trusts", () => {
  const [one, again, other] = [
    idsIn(contentsOf("A Trust")),
    idsIn(contentsOf("A Trust")),
    idsIn(contentsOf("B Trust")),
  ];
  expect(one).toHaveLength(2);
  expect(again).toEqual(one);
  expect(other.filter((id) => one.includes(id))).toEqual([]);
});

test("what is merged into an entry fills what it lacks, and names where its own words stay", () => {
  const record = { id: "1", name: "Sleep clinic", description: "Theirs.", url: "https://theirs.example" };
  const { source } = readChosenFile(bytesOf([record]), "services.json");
  if (source?.format !== "open-referral") throw new Error("not read");
  const id = "10000000-0000-4000-8000-000000000009";
  const content = { name: "Sleep clinic", summary: "Ours.", description: "Our own words.", url: null };
  const existing = [
    { id, kind: "service" as const, slug: "sleep", oldSlugs: [], state: "published" as const, content },
  ];
  const ask = { area, terms, existing, takenIds: new Set<string>(), seed: "t", today: "2026-11-30" };
  const decisions = { 1: { choice: "same entry" as const, id } };
  const feed = { id: "f", title: "Open data", url: null, retrieved: "2026-11-30" };
  const [row] = bulkReport({ ...source, feed }, { ...ask, decisions }).rows;
  expect(row?.content).toMatchObject({
    summary: "Ours.",
    description: "Our own words.",
    url: "https://theirs.example",
  });
  expect(row?.kept).toEqual(["description"]);
});
