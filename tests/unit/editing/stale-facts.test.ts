import { describe, expect, test } from "vitest";
import { withEasyReadMark } from "../../../lib/catalogue/easy-read";
import { type KnownOrganization, type LinkedService, staleFacts, type World } from "../../../lib/editing/stale-facts";
import { postcodeExists } from "../../../lib/geo/postcode-exists";
import { readFirstEditions } from "../../../lib/live/content-files";

const { editions } = readFirstEditions();
const today = "2026-11-21";
const world = (more: Partial<World> = {}): World => ({
  today,
  organizations: new Map(),
  linkedServices: new Map(),
  postcodeExists: () => true,
  ...more,
});
const found = (content: unknown, more: Partial<World> = {}) => staleFacts(content, world(more));
const byId = <T extends { id: string }>(...all: T[]) => new Map(all.map((one) => [one.id, one]));

describe("dates", () => {
  test("of planned changes are stale once they have passed", () => {
    const planned = (expected: string | null) => ({
      planned_changes: [{ id: "p", description: "It moves.", expected }],
    });
    expect(found(planned("From December 2024"))).toMatchObject([
      {
        field: "planned_changes.0.expected",
        kind: "passed-date",
        wrong: expect.stringContaining("From December 2024"),
      },
    ]);
    expect(found(planned("from December 2026"))).toEqual([]);
    expect(found(planned(null))).toMatchObject([{ kind: "undated-promise" }]);
    expect(found(planned("A trial of six months"))).toMatchObject([{ kind: "undated-promise" }]);
  });

  test("in texts are stale only where something was promised, and the fact names its field", () => {
    const content = { summary: "As listed in 2016.", contacts: [{ description: "Closed until 5 January 2025." }] };
    expect(found(content)).toMatchObject([{ field: "contacts.0.description", kind: "passed-date" }]);
  });

  test("in what sources said are nobody's promise", () => {
    expect(
      found({ facts: [{ note: "It will open in May 2024." }], sources: [{ title: "Closed until 2020" }] }),
    ).toEqual([]);
  });

  test("of the next check", () => {
    expect(found({ review_due: "2026-11-20" })).toMatchObject([{ field: "review_due", kind: "review" }]);
    expect(found({ review_due: today })).toEqual([]);
  });

  test("of waiting times more than twelve months old", () => {
    const wait = (as_of: string | null) => ({
      waits: [{ id: "w", weeks_max: 12, stage: "First visit", basis: "measured", as_of }],
    });
    expect(found(wait("October 2025"))).toMatchObject([{ field: "waits.0.as_of", kind: "wait" }]);
    expect(found(wait("2024"))).toHaveLength(1);
    expect(
      [wait("November 2025"), wait("2026"), wait("undated page"), wait(null)].flatMap((one) => found(one)),
    ).toEqual([]);
  });
});

describe("bodies that are gone", () => {
  const ccg: KnownOrganization = { id: "1", name: "Old CCG", ended: "30 June 2022", successor_id: "2" };
  const middle: KnownOrganization = { id: "2", name: "Middle Trust", successor_id: "3" };
  const icb: KnownOrganization = { id: "3", name: "New Board" };
  const loop: KnownOrganization = { id: "4", name: "Loop Charity", ended: "2020", successor_id: "4" };
  const organizations = byId(ccg, middle, icb, loop);

  test("are found wherever an entry names them by reference, with who took over at last", () => {
    const content = {
      organization_id: "1",
      commissioner_id: "3",
      complaints: { organization_id: "2" },
      parts: [{ organization_id: "4" }],
    };
    expect(found(content, { organizations })).toMatchObject([
      {
        field: "organization_id",
        wrong: "Old CCG has ended (30 June 2022).",
        advice: expect.stringContaining("New Board"),
      },
      { field: "complaints.organization_id", advice: expect.stringContaining("New Board") },
      { field: "parts.0.organization_id", advice: expect.stringContaining("Find out who does this now") },
    ]);
  });

  test.each([
    ["Hartlepool and Stockton CCG pays for it.", "integrated care board"],
    ["Ask your Clinical Commissioning Group.", "integrated care board"],
    ["Teesside PCT runs it.", "integrated care board"],
    ["The Strategic Health Authority decides.", "NHS England"],
    ["Led by Health Education England.", "NHS England"],
    ["NHS Digital keeps the list.", "NHS England"],
    ["NHS Improvement checks it.", "NHS England"],
    ["Public Health England gives advice.", "UK Health Security Agency"],
    ["It was written by the Department of Health.", "Department of Health and Social Care"],
  ])("are found in words, with who does their work: %s", (description, successor) => {
    expect(found({ description })).toMatchObject([
      { field: "description", kind: "retired-body", advice: expect.stringContaining(successor) },
    ]);
  });

  test.each([
    "CCG means Clinical Commissioning Group. CCGs ended on 30 June 2022, and Integrated Care Boards took over.",
    "The Department of Health and Social Care wrote it.",
    "Since 2023 Health Education England is part of NHS England. It became part of it then, and is gone.",
    "This is the new name of the Department of Health.",
    'The council page says: "Department of Health and Education".',
    "The former Public Health England wrote it.",
  ])("are left alone where the text says so itself: %s", (description) => {
    expect(found({ description })).toEqual([]);
  });

  test("are found by the name under which the area's own organization ended", () => {
    expect(found({ description: "Middle Trust runs it." }, { organizations })).toMatchObject([
      { advice: expect.stringContaining("New Board") },
    ]);
    expect(found({ description: "Middle Trust has ended, New Board took over." }, { organizations })).toEqual([]);
  });

  test("must say so on their own page, and then need say no more", () => {
    const page = {
      name: "Public Health England",
      organization_type: "national-body",
      description: "Public Health England gives advice.",
    };
    expect(found(page)).toMatchObject([{ field: "ended", kind: "retired-body" }]);
    expect(found({ ...page, ended: "2021" })).toEqual([]);
  });
});

describe("ages of linked services", () => {
  const adult = (minimum_age_months: number | null, more = {}): LinkedService => ({
    id: "adult",
    name: "Adult team",
    ages: { minimum_age_months, maximum_age_months: null, ...more },
  });
  const child = (
    maximum_age_months: number | null,
    maximum_age_inclusive: boolean,
    age_months: number | null = null,
  ) => ({
    ages: { minimum_age_months: 0, maximum_age_months, maximum_age_inclusive },
    transitions: [{ id: "t", age_months, description: "Then the adult team.", to_entry_id: "adult" }],
  });
  const wrong = (content: unknown, other: LinkedService) =>
    found(content, { linkedServices: byId(other) }).map((fact) => fact.wrong);

  test("leave nobody out when one begins where the other ends", () => {
    expect(wrong(child(216, false), adult(216))).toEqual([]);
    expect(wrong(child(216, true), adult(228))).toEqual([]);
  });

  test("leave a gap", () => {
    expect(wrong(child(216, false), adult(228))).toEqual([expect.stringMatching(/^Nobody .* aged 18:/)]);
    expect(wrong(child(192, false), adult(216))).toEqual([expect.stringMatching(/^Nobody .* aged 16 to 17:/)]);
    expect(wrong(child(null, true, 216), adult(228))).toEqual([expect.stringMatching(/^Nobody .* aged 18:/)]);
  });

  test("overlap", () => {
    expect(wrong(child(228, true), adult(216))).toEqual([expect.stringMatching(/^Both .* aged 18 to 19\.$/)]);
  });

  test("say nothing where they are not stated, or where the other takes all ages or younger children", () => {
    expect(
      [adult(null), adult(0), adult(0, { before_birth: true })].flatMap((other) => wrong(child(216, false), other)),
    ).toEqual([]);
    expect(wrong({ ...child(216, false), ages: null }, adult(216))).toEqual([]);
    expect(
      wrong({ ...child(216, false), ages: { minimum_age_months: 216, maximum_age_months: 300 } }, adult(192)),
    ).toEqual([]);
    expect(found(child(216, false))).toEqual([]);
  });
});

describe("how to reach somebody", () => {
  test("postcodes that do not exist, in addresses and in words", () => {
    const content = { address: { postal_code: "OX99 9ZZ" }, description: "Come to OX4 1XD, not to OX99 9ZY." };
    expect(found(content, { postcodeExists }).map(({ field, wrong }) => [field, wrong])).toEqual([
      ["address.postal_code", "There is no postcode OX99 9ZZ."],
      ["description", "There is no postcode OX99 9ZY."],
    ]);
  });

  test("numbers that nobody can ring; short codes are for texts", () => {
    const phones = [
      { id: "a", number: "01865 90404" },
      { id: "b", number: "01865 904040" },
      { id: "c", number: "85258", type: "text" },
      { id: "d", number: "85258", type: "voice" },
    ];
    expect(found({ contacts: [{ phones }] }).map(({ field }) => field)).toEqual([
      "contacts.0.phones.0.number",
      "contacts.0.phones.3.number",
    ]);
  });

  test("links that are dead; not those that nobody is sure of, nor those of sources", () => {
    const content = {
      url: "https://a.example/",
      links: [{ url: "https://b.example/" }],
      description: "See [it](https://a.example/).",
      sources: [{ url: "https://a.example/" }],
    };
    const linkStates = new Map([
      ["https://a.example/", "dead"],
      ["https://b.example/", "unsure"],
    ] as const);
    expect(found(content, { linkStates }).map(({ field }) => field)).toEqual(["url", "description"]);
  });
});

test("Easy Read is stale once the page has changed since it was written", () => {
  const line = { id: "a", picture: "help", text: "It helps." };
  const page = withEasyReadMark({ name: "It", summary: "It helps.", easy_read: [line] });
  expect(found(page)).toEqual([]);
  expect(found({ ...page, summary: "It helps at home." })).toMatchObject([{ field: "easy_read", kind: "easy-read" }]);
});

describe("over the first editions", () => {
  const content = (kind: string) => editions.filter((edition) => edition.kind === kind);
  const organizations = new Map(content("organization").map(({ id, content }) => [id, { ...content, id }]));
  const linkedServices = new Map(
    editions.map(({ id, content }) => [id, { id, name: content.name, ages: "ages" in content ? content.ages : null }]),
  );
  const facts = editions.flatMap(({ area, slug, content }) =>
    found(content, { organizations, linkedServices, postcodeExists }).map(
      (fact) => `${area}/${slug} ${fact.kind} ${fact.field}`,
    ),
  );

  // Every one was read by hand: each is something that an editor has to find out or put right.
  test("it finds what the sources left stale, and nothing else", () => {
    const counts: Record<string, number> = {};
    for (const fact of facts) counts[fact.split(" ")[1] ?? ""] = (counts[fact.split(" ")[1] ?? ""] ?? 0) + 1;
    expect(counts).toEqual({ "passed-date": 16, "undated-promise": 6, "retired-body": 1, ages: 3 });
  });

  test.each([
    "oxfordshire/dental passed-date planned_changes.0.expected",
    "oxfordshire/childrens-therapies undated-promise planned_changes.1.expected",
    "stockton-on-tees/paediatric-continence passed-date planned_changes.0.expected",
    "stockton-on-tees/paediatric-continence ages transitions.0.to_entry_id",
    "stockton-on-tees/childrens-occupational-therapy ages transitions.0.to_entry_id",
    "stockton-on-tees/department-of-health retired-body ended",
  ])("among it %s", (fact) => {
    expect(facts).toContain(fact);
  });
});
