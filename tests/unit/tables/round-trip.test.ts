import { describe, expect, test } from "vitest";
import { isEasyReadOld } from "../../../lib/catalogue/easy-read";
import type { FirstEdition } from "../../../lib/catalogue/first-edition";
import { readAreas, readFirstEditions, readTerms } from "../../../lib/live/content-files";
import { writeCsv } from "../../../lib/open-data/csv-out";
import { columnOfHeader } from "../../../lib/tables/columns";
import { bulkCsv } from "../../../lib/tables/csv-export";
import { columnOfField } from "../../../lib/tables/draft-issues";
import { onlyOnTheDesk } from "../../../lib/tables/only-on-the-desk";
import { readBulkFile } from "../../../lib/tables/read-file";
import { bulkReport } from "../../../lib/tables/report";

const terms = readTerms();
const { editions } = readFirstEditions();
const worlds = readAreas().map((area) => ({ area, entries: editions.filter((one) => one.area === area.slug) }));

type World = (typeof worlds)[number];
const [first] = worlds as [World];

const fileOf = ({ area, entries }: World) => bulkCsv(entries, area, terms);

/** A file as rows of cells by column. */
function cellsOf(file: string) {
  const read = readBulkFile(new TextEncoder().encode(file));
  if (read.source?.format !== "csv") throw new Error(read.issues.join(" "));
  const { columns, rows } = read.source;
  return rows.map(({ cells }) => Object.fromEntries(columns.map((name) => [name, cells[name] ?? ""])));
}
const written = (rows: Record<string, string>[]) =>
  writeCsv([...new Set(rows.flatMap((row) => Object.keys(row)))], rows);

/** What a file would do to these entries. */
function reportOf(file: string, { area, entries }: World) {
  const { source, issues } = readBulkFile(new TextEncoder().encode(file));
  if (!source) throw new Error(issues.join(" "));
  const existing = entries.map(({ id, kind, slug, content }: FirstEdition) => ({
    id,
    kind,
    slug,
    content,
    oldSlugs: [],
    state: "published" as const,
  }));
  const ask = { area, terms, existing, takenIds: new Set<string>(), decisions: {}, today: "2026-11-21", seed: "test" };
  return bulkReport(source, ask);
}

describe.each(worlds.map((world) => [world.area.slug, world] as const))("the file of %s", (_, world) => {
  test("read where nothing is yet says in every cell what it said", () => {
    const rows = cellsOf(fileOf(world));
    // Their own ids are not taken over: what an entry is called is enough to find it.
    const fresh = rows.map(({ id: _id, only_on_the_desk: _more, ...row }) => row);
    const report = reportOf(written(fresh as Record<string, string>[]), { ...world, entries: [] });
    expect(report.rows.flatMap(({ issues }) => issues.filter(({ stops }) => stops))).toEqual([]);
    const made = report.rows.map(({ id, kind, slug, content }) => ({ id, kind, slug, content }));
    const again = cellsOf(bulkCsv(made, world.area, terms));
    for (const [index, row] of fresh.entries()) {
      const cells = Object.fromEntries(Object.entries(again[index] ?? {}).filter(([name]) => Object.hasOwn(row, name)));
      const { id: _id, only_on_the_desk: _more, ...others } = cells;
      const filled = (cells: object) => Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ""));
      expect(filled(others)).toEqual(filled(row));
    }
  });
});

/** The entry of Oxfordshire of which this is so, and its row. */
function entryWhere(isIt: (content: FirstEdition["content"]) => boolean) {
  const index = first.entries.findIndex(({ content }) => isIt(content));
  const [entry, row] = [first.entries[index], cellsOf(fileOf(first))[index]];
  if (!entry || !row) throw new Error("no such entry");
  return { entry, row: row as Record<string, string> };
}
type Block = Record<string, unknown> & { id: string };
const listIn = (content: unknown, path: string): Block[] =>
  path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], content) as Block[];

const lengthIn = (content: unknown, path: string) => {
  try {
    return listIn(content, path)?.length ?? 0;
  } catch {
    return 0;
  }
};

/** What the row of an entry makes of it when these of its cells are other ones. */
function changed({ row, entry }: ReturnType<typeof entryWhere>, cells: Record<string, string>) {
  const report = reportOf(written([{ ...row, ...cells }]), first);
  const [made] = report.rows;
  if (!made) throw new Error("no row");
  return { ...made, before: entry.content as unknown };
}

describe("a cell that was changed", () => {
  test("of a second contact changes that contact alone", () => {
    const it = entryWhere((content) => lengthIn(content, "contacts") > 1);
    const { outcome, content, changes, before } = changed(it, { contact_2_phones: "01865 000001" });
    expect([outcome, changes.map(({ field }) => field)]).toEqual(["change", ["contact_2_phones"]]);
    const [old, now] = [listIn(before, "contacts"), listIn(content, "contacts")];
    expect(now[1]).toMatchObject({ id: old[1]?.id, name: old[1]?.name, phones: [{ number: "01865 000001" }] });
    expect({ ...content, contacts: [] }).toEqual({ ...(before as object), contacts: [] });
    expect(now.filter((_, at) => at !== 1)).toEqual(old.filter((_, at) => at !== 1));
  });

  test("of a line of Easy Read says that Easy Read fits the page; a cell of the page says nothing of that", () => {
    const it = entryWhere((content) => lengthIn(content, "easy_read") > 2);
    const line = changed(it, { easy_read_2_text: "Another idea.", summary: "Another summary." });
    expect(listIn(line.content, "easy_read")[1]).toMatchObject({ text: "Another idea." });
    expect(isEasyReadOld(line.content)).toBe(false);
    const page = changed(it, { summary: "Another summary." });
    expect(listIn(page.content, "easy_read")).toEqual(listIn(it.entry.content, "easy_read"));
    expect(isEasyReadOld(page.content)).toBe(true);
  });

  test("of a second referral route changes that route alone", () => {
    const it = entryWhere((content) => lengthIn(content, "referral.routes") > 1);
    const { outcome, content, changes, before } = changed(it, { referral_2_how_long: "Six weeks" });
    expect([outcome, changes.map(({ field }) => field)]).toEqual(["change", ["referral_2_how_long"]]);
    const [old, now] = [listIn(before, "referral.routes"), listIn(content, "referral.routes")];
    expect(now).toEqual(old.map((route, at) => (at === 1 ? { ...route, how_long: "Six weeks" } : route)));
  });

  test.each([
    ["contacts", 1, { contact_2_name: "Second desk", contact_2_email: "desk@trust.uk" }, { name: "Second desk" }],
    [
      ...([
        "waits",
        0,
        { wait_1_stage: "From referral", wait_1_weeks_max: "18.5 weeks", wait_1_basis: "Target" },
      ] as const),
      { stage: "From referral", weeks_max: 18.5, basis: "target" },
    ],
    [
      ...(["referral.routes", 1, { referral_2_who: "School nurse; GP", referral_2_how: "Letter" }] as const),
      { how: ["letter"] },
    ],
    [
      ...(["accessibility", 0, { access_1_kind: "parking", access_1_about: "Two bays." }] as const),
      { kind: "parking", description: "Two bays." },
    ],
    [
      "languages",
      0,
      { language_1_name: "Urdu", language_1_note: "On Tuesdays." },
      { name: "Urdu", note: "On Tuesdays." },
    ],
    [
      ...(["required_documents", 0, { bring_1_what: "The red book", bring_1_url: "www.nhs.uk/red-book" }] as const),
      { document: "The red book", uri: "https://www.nhs.uk/red-book" },
    ],
  ])("adds to %s what was not there", (list, at, cells, said) => {
    const it = entryWhere((content) => lengthIn(content, list) === at && "waits" in content);
    const { content, before, issues } = changed(it, cells as Record<string, string>);
    expect(issues.filter(({ stops }) => stops)).toEqual([]);
    const now = listIn(content, list);
    expect(now.slice(0, at)).toEqual(listIn(before, list));
    expect(now.slice(at)).toEqual([expect.objectContaining(said)]);
  });

  describe("of languages and of what to bring", () => {
    const { entry } = entryWhere((content) => "waits" in content);
    const madeUp = (number: number) => ({
      id: `00000000-0000-4000-8000-00000000000${number}`,
      sources: ["letter"],
      needs_review: false,
    });
    const languages = [
      { ...madeUp(1), name: "Urdu", note: null },
      { ...madeUp(2), name: "Polish", note: "On Tuesdays; not in August." },
      { ...madeUp(3), name: "Makaton", note: null },
    ];
    const required_documents = [
      { ...madeUp(4), document: "The red book", uri: "https://www.nhs.uk/book" },
      { ...madeUp(5), document: "Glasses, if worn", uri: null },
    ];
    const said = { ...entry, content: { ...entry.content, languages, required_documents } } as FirstEdition;
    const world = { ...first, entries: [said] };
    const [row = {}] = cellsOf(fileOf(world)) as Record<string, string>[];
    const madeOf = (cells: Record<string, string>) => reportOf(written([{ ...row, ...cells }]), world).rows[0];

    test("the file holds them, with room for one more", () => {
      expect([row.language_1_name, row.language_2_note, row.language_3_name, row.language_4_name]).toEqual([
        "Urdu",
        "On Tuesdays; not in August.",
        "Makaton",
        "",
      ]);
      expect([row.bring_1_what, row.bring_1_url, row.bring_2_what, row.bring_3_url]).toEqual([
        "The red book",
        "https://www.nhs.uk/book",
        "Glasses, if worn",
        "",
      ]);
      expect(row.only_on_the_desk).not.toMatch(/Languages|What to bring/);
      expect(madeOf({})?.outcome).toBe("same");
    });

    test("one that is changed, added or emptied leaves the others, and where they come from, as they were", () => {
      const changed = madeOf({ language_2_name: "Farsi", language_4_name: "Welsh", bring_2_url: "www.nhs.uk/glasses" });
      expect(changed?.changes.map(({ field }) => field)).toEqual(["language_2_name", "language_4_name", "bring_2_url"]);
      expect(listIn(changed?.content, "languages").map(({ name }) => name)).toEqual([
        "Urdu",
        "Farsi",
        "Makaton",
        "Welsh",
      ]);
      expect(listIn(changed?.content, "languages")[1]).toEqual({ ...languages[1], name: "Farsi" });
      expect(listIn(changed?.content, "required_documents")).toEqual([
        required_documents[0],
        { ...required_documents[1], uri: "https://www.nhs.uk/glasses" },
      ]);
      const emptied = madeOf({ language_1_name: "", bring_1_what: "", bring_1_url: "" });
      expect(listIn(emptied?.content, "languages")).toEqual(languages.slice(1));
      expect(listIn(emptied?.content, "required_documents")).toEqual(required_documents.slice(1));
    });

    test("a note without its language, and a web address that is none, are told of their cells", () => {
      const wrong = madeOf({ language_1_name: "", language_1_note: "On Tuesdays.", bring_1_url: "ask at the desk" });
      const told = wrong?.issues.map(({ column }) => column);
      expect(told).toContain("language_1_name");
      expect(told).toContain("bring_1_url");
    });

    test("the columns are found by the words that people write over them", () => {
      expect(["Languages 2 name", "what_to_bring_1_what", "Language_1_Note"].map(columnOfHeader)).toEqual([
        "language_2_name",
        "bring_1_what",
        "language_1_note",
      ]);
    });
  });

  test("of a source adds one with a key of its own, and takes one away when it is emptied", () => {
    const it = entryWhere((content) => lengthIn(content, "sources") > 1);
    const old = listIn(it.entry.content, "sources");
    const number = old.length + 1;
    const added = changed(it, { [`source_${number}_title`]: "A letter", [`source_${number}_read_on`]: "1/3/2026" });
    expect(listIn(added.content, "sources").slice(0, -1)).toEqual(old);
    expect(listIn(added.content, "sources").at(-1)).toMatchObject({
      title: "A letter",
      retrieved: "2026-03-01",
      key: expect.stringMatching(/^source-[0-9a-f]{8}$/),
    });
    const names = Object.keys(it.row).filter((name) => name.startsWith("source_1_"));
    const emptied = changed(it, Object.fromEntries(names.map((name) => [name, ""])));
    expect(listIn(emptied.content, "sources")).toEqual(old.slice(1));
  });

  test("of a list without all its columns takes nothing away that the file does not have", () => {
    const it = entryWhere((content) => lengthIn(content, "contacts") > 1);
    const row = { id: it.entry.id, contact_2_name: "" };
    const { content } = changed({ entry: it.entry, row }, {});
    expect(listIn(content, "contacts")).toEqual(
      listIn(it.entry.content, "contacts").map((contact, at) => (at === 1 ? { ...contact, name: null } : contact)),
    );
  });

  test("leaves where each part comes from, and every fact, as they were", () => {
    const it = entryWhere((content) => lengthIn(content, "contacts") > 1 && lengthIn(content, "facts") > 0);
    const { content } = changed(it, { contact_2_description: "Ask for Sam’s desk.", name: "Another name" });
    expect(listIn(content, "contacts")[1]).toMatchObject({ sources: listIn(it.entry.content, "contacts")[1]?.sources });
    expect(listIn(content, "facts")).toEqual(listIn(it.entry.content, "facts"));
  });
});

test("a row that somebody merges into an entry adds its second contact, and changes none that is there", () => {
  const { entry } = entryWhere((content) => lengthIn(content, "contacts") > 1);
  const rows = [
    {
      kind: entry.kind,
      name: "Somebody’s name for it",
      contact_2_name: "Their desk",
      contact_2_phones: "01865 000001",
    },
  ];
  const { source } = readBulkFile(new TextEncoder().encode(written(rows)));
  if (!source) throw new Error("not read");
  const existing = [{ ...entry, oldSlugs: [], state: "published" as const }];
  const decisions = { 2: { choice: "same entry" as const, id: entry.id } };
  const ask = { area: first.area, terms, existing, takenIds: new Set<string>(), decisions, today: "2026-11-21" };
  const [row] = bulkReport(source, { ...ask, seed: "test" }).rows;
  const old = listIn(entry.content, "contacts");
  expect(row?.content.name).toBe("Somebody’s name for it");
  expect(listIn(row?.content, "contacts").slice(0, old.length)).toEqual(old);
  expect(listIn(row?.content, "contacts").slice(old.length)).toMatchObject([
    { name: "Their desk", phones: [{ number: "01865 000001" }] },
  ]);
});

test("what the columns do not hold is named in the file, in the words of the desk", () => {
  const { row } = entryWhere((content) => lengthIn(content, "facts") > 0);
  expect(row.only_on_the_desk).toContain("Facts");
  expect(row.only_on_the_desk).toContain("where each part comes from");
  expect(onlyOnTheDesk("location", { name: "Clinic", easting: 1, contacts: [{ address: { city: "Oxford" } }] })).toBe(
    "Where it is on the map; Contacts",
  );
  const contacts = Array.from({ length: 42 }, (_, at) => ({ id: String(at), name: `Desk ${at}` }));
  expect(onlyOnTheDesk("guide", { name: "Many", contacts })).toBe("2 more: Contacts");
  expect(onlyOnTheDesk("guide", { name: "All of it", contacts: contacts.slice(0, 40), alert: "x" })).toBe("");
});

test("what cannot be published is said of the column with its number", () => {
  const professionals = { id: "1", audience: "professionals", email: "no address" };
  const draft = { contacts: [professionals, { id: "2" }], referral: { routes: [{}, { who: [] }] } };
  expect(columnOfField("contacts.0.email", "service", draft)).toBe("contact_2_email");
  expect(columnOfField("contacts.1.phones.0.number", "service", draft)).toBe("phones");
  expect(columnOfField("referral.routes.1.who", "service", draft)).toBe("referral_2_who");
  expect(columnOfField("referral.routes.0.who", "service", draft)).toBe("who_can_refer");
});
