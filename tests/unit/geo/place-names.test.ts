import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, locatePlace } from "../../../lib/geo/locate";
import { placeContext } from "../../../lib/geo/locate-place";
import { countKeys, keyText } from "../../../lib/geo/place-index";
import { placeKey, shortKeys } from "../../../lib/geo/place-key";
import { placeLabel } from "../../../lib/geo/place-label";
import { labelOf as labelOfPlace } from "../../../lib/geo/place-names";
import { countSlips, keysWithSlips } from "../../../lib/geo/place-slips";
import { countPlaces, readPlace } from "../../../lib/geo/place-table";
import { districtList, placeTable } from "../../../lib/geo/tables";
import { readRegions } from "../../../lib/live/content-files";
import { isLong } from "../../support/lengths";
import { AREAS, choiceLabels, originOf } from "./areas";

const regions = readRegions();

const labelOf = (text: string, preferArea?: string) => originOf(locatePlace(text, AREAS, { preferArea })).label;

describe("the places of the two areas are found outright", () => {
  test.each([
    ["Oxford", "Oxford, Oxfordshire"],
    ["Banbury", "Banbury, Cherwell, Oxfordshire"],
    ["Stockton-on-Tees", "Stockton-on-Tees (town)"],
    ["Stockton", "Stockton-on-Tees (town)"],
    ["Billingham", "Billingham, Stockton-on-Tees"],
    ["Yarm", "Yarm, Stockton-on-Tees"],
    ["Thornaby", "Thornaby-on-Tees, Stockton-on-Tees"],
    ["Henley", "Henley-on-Thames, South Oxfordshire, Oxfordshire"],
    ["Chipping Norton", "Chipping Norton, West Oxfordshire, Oxfordshire"],
    ["Abingdon", "Abingdon-on-Thames, Vale of White Horse, Oxfordshire"],
    ["Ingleby Barwick", "Ingleby Barwick, Stockton-on-Tees"],
  ])("%s is %s", (text, label) => expect(labelOf(text)).toBe(label));
});

describe("spelling that does not matter", () => {
  test.each([
    ["  OXFORD ", "Oxford, Oxfordshire"],
    ["thornaby on tees", "Thornaby-on-Tees, Stockton-on-Tees"],
    ["Stockton upon Tees", "Stockton-on-Tees (town)"],
    ["Kings Lynn", "King's Lynn, King's Lynn and West Norfolk, Norfolk"],
    ["King’s Lynn", "King's Lynn, King's Lynn and West Norfolk, Norfolk"],
    ["Saint Helens", "St Helens (town)"],
    ["St. Helens", "St Helens (town)"],
    ["Westward Ho", "Westward Ho!, Torridge, Devon"],
    ["Hull", "Kingston upon Hull (city)"],
    ["Milton Keynes", "Milton Keynes (town)"],
  ])("%j is %s", (text, label) => expect(labelOf(text)).toBe(label));

  test("accents and ampersands do not count, but letters do", () => {
    expect(placeKey("Bràighe & Dùn-Chàrlabhaigh")).toBe("braighe and dun charlabhaigh");
    expect(placeKey("Upton upon Severn")).toBe("upton on severn");
    expect(placeKey("Uponhill")).toBe("uponhill");
    expect(placeKey("Oxford")).not.toBe(placeKey("Oxnford"));
  });

  test("a tail may be left out, but not a head", () => {
    expect(shortKeys("stockton on tees")).toEqual(["stockton"]);
    expect(shortKeys("milton under wychwood")).toEqual(["milton"]);
    expect(shortKeys("chipping norton")).toEqual([]);
  });
});

describe("slips of the pen", () => {
  test.each([
    ["Abbingdon", "Abingdon-on-Thames, Vale of White Horse, Oxfordshire"],
    ["Billinham", "Billingham, Stockton-on-Tees"],
    ["Bicestor", "Bicester, Cherwell, Oxfordshire"],
    ["Bnabury", "Banbury, Cherwell, Oxfordshire"],
    ["Abbingdon Oxfordshire", "Abingdon-on-Thames, Vale of White Horse, Oxfordshire"],
    ["Shipton-Under-Wychwod", "Shipton-under-Wychwood, West Oxfordshire, Oxfordshire"],
  ])("%s is taken for %s, and the note says so", (text, label) => {
    const origin = originOf(locatePlace(text, AREAS));
    expect(origin.label).toBe(label);
    expect(origin.note).toContain(`we took ${label}`);
  });

  test("a name of four letters is not guessed at, but names like it are offered", () => {
    expect(locatePlace("Yarn", AREAS)).toMatchObject({ outcome: "unknown" });
    const located = locatePlace("Yarn", AREAS);
    const labels = located.outcome === "unknown" ? located.nearMisses.map(({ label }) => label) : [];
    expect(labels.slice(0, 2)).toEqual(["Yarnton, Cherwell, Oxfordshire", "Yarm, Stockton-on-Tees"]);
  });

  test("of a half-typed name the whole ones are offered, the reader's own county first", () => {
    const located = locatePlace("Abing", AREAS, { preferArea: "oxfordshire" });
    expect(located.outcome === "unknown" && located.nearMisses[0]?.label).toBe(
      "Abingdon-on-Thames, Vale of White Horse, Oxfordshire",
    );
  });

  test("a slip with no like in the areas is never decided for the person", () => {
    expect(choiceLabels(locatePlace("Birmingam", AREAS))[0]).toContain("Birmingham");
  });

  test("a word that is no place is unknown, and the message says what to do", () => {
    const located = locatePlace("Qwertyuiop", AREAS);
    expect(located).toMatchObject({
      outcome: "unknown",
      nearMisses: [],
      message: expect.stringContaining("enter a postcode"),
    });
  });

  test("slips are counted as by a full table without shortcuts", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 8 });
    const bytes = (text: string) => new TextEncoder().encode(text);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(countSlips(bytes(a), bytes(b), limit)).toBe(Math.min(slowSlips(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  test("no name within the slips is missed by the quick scan", () => {
    const keys = Array.from({ length: countKeys(placeTable()) }, (_, key) => keyText(placeTable(), key));
    const encoded = keys.map((key) => new TextEncoder().encode(key));
    for (const wanted of ["abbingdon", "norton", "st helens", "thornaby on tees"]) {
      const bytes = new TextEncoder().encode(wanted);
      const slow = keys.filter((_, at) => countSlips(encoded[at] ?? [], bytes, 2) <= 2).sort();
      expect(
        keysWithSlips(placeTable(), wanted, 2)
          .map(({ key }) => keys[key])
          .sort(),
      ).toEqual(slow);
    }
  });
});

function slowSlips(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap);
    }
  }
  return at(a.length, b.length);
}

describe("names that many places have", () => {
  test("a parent in Oxfordshire chooses between the Miltons, Oxfordshire's first", () => {
    const labels = choiceLabels(locatePlace("Milton", AREAS, { preferArea: "oxfordshire" }));
    expect(labels.slice(0, 3).sort()).toEqual([
      "Milton, Cherwell, Oxfordshire",
      "Milton, Vale of White Horse, Oxfordshire",
      "Milton-under-Wychwood, West Oxfordshire, Oxfordshire",
    ]);
    expect(labels).toHaveLength(8);
    expect(labels.slice(3).some((label) => label.includes("Oxfordshire"))).toBe(false);
  });

  test("Norton on Stockton's pages is Stockton's, with the others offered", () => {
    const located = locatePlace("Norton", AREAS, { preferArea: "stockton-on-tees" });
    expect(originOf(located).label).toBe("Norton, Stockton-on-Tees");
    expect(located.outcome === "found" && located.alternatives.length).toBe(7);
  });

  test("Norton on Oxfordshire's pages is for the person to choose", () => {
    expect(choiceLabels(locatePlace("Norton", AREAS, { preferArea: "oxfordshire" }))[0]).toBe(
      "Norton, Stockton-on-Tees",
    );
  });

  test("the only city or town beats villages of its name, but one town does not beat another", () => {
    expect(labelOf("Reading", "oxfordshire")).toBe("Reading (town)");
    expect(labelOf("Oxford", "stockton-on-tees")).toBe("Oxford, Oxfordshire");
    expect(choiceLabels(locatePlace("Newport", AREAS)).length).toBe(8);
  });

  test("words after the name say which", () => {
    expect(labelOf("Norton, Stockton", "oxfordshire")).toBe("Norton, Stockton-on-Tees");
    expect(labelOf("Norton, Billingham", "oxfordshire")).toBe("Norton, Stockton-on-Tees");
    expect(labelOf("Norton TS20", "oxfordshire")).toBe("Norton, Stockton-on-Tees");
    expect(labelOf("Norton, Doncaster", "stockton-on-tees")).toBe("Norton, Doncaster");
    expect(labelOf("Milton, Abingdon")).toBe("Milton, Vale of White Horse, Oxfordshire");
    expect(labelOf("Norton near Daventry")).toBe("Norton, West Northamptonshire");
    expect(choiceLabels(locatePlace("Milton Oxfordshire", AREAS))).toHaveLength(3);
    expect(choiceLabels(locatePlace("Milton, Oxon", AREAS))).toHaveLength(3);
  });

  test("words that fit none of them leave the choice open", () => {
    const located = locatePlace("Norton, Timbuktu", AREAS, { preferArea: "stockton-on-tees" });
    expect(choiceLabels(located)[0]).toBe("Norton, Stockton-on-Tees");
  });

  test("no two choices read alike", () => {
    for (const name of ["Church End", "Hamnavoe", "Brough", "Felindre", "Brockton"]) {
      const labels = choiceLabels(locatePlace(name, []));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

const typedOn = (text: string, preferArea: string | null = null) => locate(text, AREAS, { preferArea, regions });
const certain = (text: string) => ({ label: originOf(typedOn(text)).label, note: originOf(typedOn(text)).note });

describe("words round the name of a place are not part of it", () => {
  test.each([
    ["near Witney", "Witney, West Oxfordshire, Oxfordshire"],
    ["nr. Banbury", "Banbury, Cherwell, Oxfordshire"],
    ["I live in Didcot", "Didcot, South Oxfordshire, Oxfordshire"],
    ["we live in Thornaby", "Thornaby-on-Tees, Stockton-on-Tees"],
    ["Didcot please", "Didcot, South Oxfordshire, Oxfordshire"],
    ["just outside Bicester", "Bicester, Cherwell, Oxfordshire"],
    ["Yarm area", "Yarm, Stockton-on-Tees"],
    ["OX28 Witney", "Witney, West Oxfordshire, Oxfordshire"],
    ["TS15, Yarm", "Yarm, Stockton-on-Tees"],
    ["Wallingford Oxon OX10", "Wallingford, South Oxfordshire, Oxfordshire"],
    ["Yarm Cleveland TS15", "Yarm, Stockton-on-Tees"],
    ["0X4", "OX4"],
    ["12 High Street OX4", "OX4"],
    ["Oxford UK", "Oxford, Oxfordshire"],
    ["Oxford England", "Oxford, Oxfordshire"],
    ["Oxford, United Kingdom", "Oxford, Oxfordshire"],
    ["Norton, Cleveland", "Norton, Stockton-on-Tees"],
    ["Gt Tew", "Great Tew, West Oxfordshire, Oxfordshire"],
    ["Ascott u Wychwood", "Ascott-under-Wychwood, West Oxfordshire, Oxfordshire"],
  ])("%s is %s, with nothing to say about it", (text, label) => {
    const found = certain(text);
    expect(found.label).toBe(label);
    expect(found.note ?? "").not.toContain("could not find");
  });

  test("a country says which, too", () => {
    expect(originOf(typedOn("Bangor, Wales")).nation).toBe("Wales");
  });

  test("of two places neither is taken", () => {
    for (const text of ["Abingdon and Didcot", "OX1/OX2", "Yarm or Thornaby"])
      expect([text, typedOn(text)]).toMatchObject([
        text,
        { outcome: "unknown", message: expect.stringContaining("more than one place") },
      ]);
  });
});

describe("a place that the map does not have is looked for as the bigger place that its name names, and that is said", () => {
  test.each([
    ["10 miles from Oxford", "Oxford, Oxfordshire"],
    ["Goring-on-Thames", "Goring, South Oxfordshire, Oxfordshire"],
    ["Thornaby Village", "Thornaby-on-Tees, Stockton-on-Tees"],
    ["Old Billingham", "Billingham, Stockton-on-Tees"],
    ["Oxford city centre", "Oxford, Oxfordshire"],
    ["East Oxford", "Oxford, Oxfordshire"],
    ["Yarm, North Yorkshire", "Yarm, Stockton-on-Tees"],
    ["Stockton-on-Tees, County Durham", "Stockton-on-Tees (town)"],
  ])("%s is %s", (text, label) => {
    expect(certain(text)).toEqual({ label, note: `We could not find that name, so we took ${label}.` });
  });

  test("a part of a name offers the whole ones in the areas first", () => {
    for (const [text, first] of [
      ["Sibford", "Sibford Ferris"],
      ["Hanborough", "Church Hanborough"],
    ] as const)
      expect(choiceLabels(typedOn(text))[0]).toContain(first);
  });
});

describe("a namesake far away is never taken without asking", () => {
  test.each([
    ["Farringdon", "Faringdon, Vale"],
    ["Whitney", "Witney, West"],
    ["Ingleby", "Ingleby Barwick"],
  ])("%s is also like a name in the areas", (text, first) => {
    for (const area of [null, "oxfordshire", "stockton-on-tees"])
      expect(choiceLabels(typedOn(text, area))[0]).toContain(first);
  });

  test.each(["Ladygrove", "High Grange"])("%s, typed on the page of an area that has none, is asked about", (text) => {
    expect(choiceLabels(typedOn(text, "oxfordshire"))).toHaveLength(1);
    expect(originOf(typedOn(choiceLabels(typedOn(text, "oxfordshire"))[0] ?? "", "oxfordshire")).area).toBeNull();
  });

  test("a village in the areas does not beat a town of its name where nobody said the area", () => {
    const labels = choiceLabels(typedOn("Crawley"));
    expect(labels).toEqual(expect.arrayContaining(["Crawley, West Oxfordshire, Oxfordshire", "Crawley, West Sussex"]));
    expect(originOf(typedOn("Crawley", "oxfordshire")).area).toBe("oxfordshire");
  });

  test("nor does it beat a council of its name, or a place that has no longer name", () => {
    expect(typedOn("Sutton")).toMatchObject({ outcome: "councils", named: { name: "Sutton" } });
    expect(originOf(typedOn("Sutton", "oxfordshire")).area).toBe("oxfordshire");
    expect(choiceLabels(typedOn("Weston"))).toContain("Weston, Southampton");
    expect(originOf(typedOn("Weston", "oxfordshire")).label).toContain("Weston-on-the-Green");
    expect(originOf(typedOn("Oxford")).area).toBe("oxfordshire");
  });

  test("a name is not mended to its opposite, nor a real name to another", () => {
    expect(choiceLabels(typedOn("North Hinksey"))[0]).toContain("North Hinksey Village");
    expect(choiceLabels(typedOn("Donnington, Oxford")).some((label) => label.startsWith("Donnington"))).toBe(true);
  });
});

test("every one of the 42,214 places has a label of its own, and is found again from it on any page (every twentieth, or with TESTS=long each)", () => {
  const context = placeContext();
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (let number = 0; number < countPlaces(context.places); number++) {
    const place = readPlace(context.places, number);
    const label = labelOfPlace(context, place);
    seen.add(placeKey(label));
    if (!isLong && number % 20 > 0) continue;
    const again = locatePlace(label, AREAS, { preferArea: AREAS[Math.floor(number / 20) % 2]?.slug });
    const origin = again.outcome === "found" ? again.origin : null;
    if (origin?.label !== label || origin.easting !== place.easting || origin.northing !== place.northing)
      wrong.push(label);
  }
  expect(seen.size).toBe(42_214);
  expect(wrong).toEqual([]);
});

test("a place lies in the district that Ordnance Survey gave it, where that still has its name", () => {
  const places = placeTable();
  const names = new Set(districtList().map(({ name }) => name));
  let same = 0;
  let other = 0;
  for (let number = 0; number < countPlaces(places); number++) {
    const place = readPlace(places, number);
    const [old = ""] = place.oldCouncils;
    if (!names.has(old)) continue;
    if (districtList()[place.district]?.name === old) same++;
    else other++;
  }
  expect(same).toBeGreaterThan(35_000);
  expect(other / same).toBeLessThan(0.005);
});

test("a place of its council's own name is labelled by its kind", () => {
  const district = { code: "E06000030", name: "Swindon", county: null };
  expect(placeLabel({ name: "Swindon", kind: "town", tell: 0 }, district, "SN1 1AA")).toBe("Swindon (town)");
  expect(placeLabel({ name: "Pen", kind: "hamlet", tell: 2 }, district, "SN1 1AA")).toBe("Pen, Swindon (SN1 1)");
});

describe("the one box", () => {
  test.each([
    ["OX4 1XD", "postcode"],
    ["OX4 1", "sector"],
    ["OX4", "district"],
    ["Oxford", "place"],
    ["Norton TS20", "place"],
  ])("%s is taken for a %s", (text, precision) => expect(originOf(locate(text, AREAS)).precision).toBe(precision));

  test.each([
    ["BT1 1AA", "outside-great-britain"],
    ["BFPO 12", "outside-great-britain"],
    ["OX4 1CC", "malformed"],
    ["12 High Street", "malformed"],
    ["OX99 1AA", "unknown"],
    ["Qwertyuiop", "unknown"],
    ["", "empty"],
  ])("%j is %s", (text, outcome) => expect(locate(text, AREAS).outcome).toBe(outcome));

  test("no text makes it throw, or answer with a place and no point", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 50 }),
      fc.constantFrom("__proto__", "constructor", "toString"),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const located = locate(typed, AREAS);
        if (located.outcome === "found") expect(Number.isFinite(located.origin.latitude)).toBe(true);
        else expect(located.message.length).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });
});
