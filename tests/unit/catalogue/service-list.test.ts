import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../lib/catalogue/catalogue";
import {
  countInWords,
  listedId,
  listInText,
  mostOnList,
  offersOnList,
  parseServiceList,
} from "../../../lib/catalogue/service-list";
import { isPersonalAddress } from "../../../lib/comments/personal-address";
import { firstCatalogue } from "../../support/catalogue";

const id = (number: number) => number.toString(16).padStart(12, "0");
const many = (count: number) => Array.from({ length: count }, (_, number) => id(number));

describe("a list of services", () => {
  const catalogue = firstCatalogue();
  const services = catalogue.areas.flatMap(({ slug }) => entriesOf(catalogue, slug, "service"));

  test("names each service of both areas by an id of its own", () => {
    expect(new Set(services.map(listedId)).size).toBe(services.length);
    const ids = services.slice(0, 5).map(listedId);
    expect(offersOnList(catalogue, ids)).toEqual({ offers: services.slice(0, 5), missing: [] });
  });

  test("holds services of two areas in the order in which they were added", () => {
    const [first] = entriesOf(catalogue, "oxfordshire", "service");
    const [second] = entriesOf(catalogue, "stockton-on-tees", "service");
    if (!first || !second) throw new Error("Both areas have services.");
    const { ids } = parseServiceList(listInText([second, first].map(listedId)));
    expect(offersOnList(catalogue, ids).offers).toEqual([second, first]);
  });

  test("says which of its services are not there any more", () => {
    expect(offersOnList(catalogue, [id(1)])).toEqual({ offers: [], missing: [id(1)] });
  });

  test("holds guides, too, and says how many of each", () => {
    const guides = entriesOf(catalogue, "oxfordshire", "guide").slice(0, 2);
    const three = [...services.slice(0, 1), ...guides];
    const { offers } = offersOnList(catalogue, three.map(listedId));
    expect(offers).toEqual(three);
    expect([offers, guides, three.slice(0, 2)].map(countInWords)).toEqual([
      "1 service and 2 guides",
      "2 guides",
      "1 service and 1 guide",
    ]);
  });

  test("holds no organization or place, whoever writes their ids into it", () => {
    const others = [...catalogue.entries.values()].filter(({ kind }) => kind === "organization" || kind === "location");
    expect(others.length).toBeGreaterThan(20);
    expect(offersOnList(catalogue, others.map(listedId)).offers).toEqual([]);
  });

  test("has an address that is never taken for one that says where somebody lives", () => {
    const like = [
      services.map(listedId),
      ["e1bc40f8d700", "75bb40ae6a00", "8f5200021a00"],
      ["43e11aa00e11", "aae110000000"],
    ];
    expect(like.map((ids) => isPersonalAddress(`/my-list?ids=${listInText(ids)}`))).toEqual([false, false, false]);
    expect(isPersonalAddress("/my-list?ids=OX4+1XD")).toBe(true);
  });
});

describe("the text of a list", () => {
  test.each([
    ["", []],
    [`${id(1)}.${id(2)}`, [id(1), id(2)]],
    [`${id(2)}.${id(1)}.${id(2)}`, [id(2), id(1)]],
    [`${id(1)}.${id(2).slice(1)}`, [id(1)]],
    [`${id(1)}).`, [id(1)]],
    [id(255).toUpperCase(), [id(255)]],
    [`"><script>${id(3)}</script>`, [id(3)]],
    [`${id(1)}; Path=/; Domain=example.org`, [id(1)]],
    ["../../etc/passwd\u0000\r\nSet-Cookie: a=b", []],
    ["f".repeat(100_000), []],
  ])("%j is a list of what in it is an id, each once", (text, ids) =>
    expect(parseServiceList(text)).toEqual({ ids, leftOut: 0 }),
  );

  test("has room for thirty, and says how many more there were", () => {
    expect(parseServiceList(listInText(many(mostOnList)))).toEqual({ ids: many(30), leftOut: 0 });
    expect(parseServiceList(listInText(many(mostOnList + 2)))).toEqual({ ids: many(30), leftOut: 2 });
  });

  test("comes back as it was written", () => expect(parseServiceList(listInText(many(9))).ids).toEqual(many(9)));
});
