import { afterEach, describe, expect, test } from "vitest";
import type { Missing } from "../../../lib/catalogue/search/missing";
import type { CountedNeed } from "../../../lib/db/operations/unmet-needs";
import { forgetNeeds, handOverNeeds, noteUnmetNeeds } from "../../../lib/intake/unmet-needs";

const day = "2026-11-21";
const lost = (name: string, kind: Missing["kind"] = "category"): Missing => {
  return { kind, slug: name.toLowerCase(), name, called: name, advice: "Ask.", url: null };
};
const at = (label: string, area: string | null = "near") => {
  return { area, origin: { label, easting: 1, northing: 1, home: [], districtName: "Canary" } };
};
async function handedOver(today = day): Promise<CountedNeed[]> {
  const found: CountedNeed[] = [];
  await handOverNeeds(async (needs) => void found.push(...needs), today);
  return found;
}

afterEach(forgetNeeds);

describe("a need that was not found", () => {
  test.each(["TS18 1XE", "TS18 1", "TS18"])(
    "near %s is counted by the first half of the postcode alone",
    async (label) => {
      noteUnmetNeeds(at(label), [lost("Hearing")], "a", day);
      expect(await handedOver()).toEqual([
        { area: "near", need: "Hearing", outcode: "TS18", quarter: "2026-10-01", more: 1 },
      ]);
    },
  );

  test.each(["Yarm, Stockton-on-Tees", "TS18 1XE or so", "where Sam lives", ""])(
    "near %s is not counted by place",
    async (label) => {
      noteUnmetNeeds(at(label), [lost("Hearing")], "a", day);
      expect(await handedOver()).toEqual([]);
    },
  );

  test("is not counted without a place or an area, nor when it is no health care", async () => {
    noteUnmetNeeds({ area: "near", origin: null }, [lost("Hearing")], "a", day);
    noteUnmetNeeds(at("TS18 1XE", null), [lost("Hearing")], "a", day);
    noteUnmetNeeds(at("TS18 1XE"), [lost("School places", "elsewhere")], "a", day);
    expect(await handedOver()).toEqual([]);
  });

  test("counts once for a visitor in a quarter, however often they ask and from wherever in it", async () => {
    for (const label of ["TS18 1XE", "TS18 2AA", "TS18"]) noteUnmetNeeds(at(label), [lost("Hearing")], "a", day);
    noteUnmetNeeds(at("TS18 1XE"), [lost("Hearing")], "b", day);
    expect(await handedOver()).toMatchObject([{ more: 2 }]);
    noteUnmetNeeds(at("TS18 1XE"), [lost("Hearing")], "a", day);
    expect(await handedOver()).toEqual([]);
    noteUnmetNeeds(at("TS18 1XE"), [lost("Hearing")], "a", "2027-01-01");
    expect(await handedOver("2027-01-01")).toMatchObject([{ quarter: "2027-01-01", more: 1 }]);
  });

  test("is handed over again when it could not be written", async () => {
    noteUnmetNeeds(at("TS18 1XE"), [lost("Hearing")], "a", day);
    await expect(handOverNeeds(() => Promise.reject(new Error("away")), day)).rejects.toThrow("away");
    expect(await handedOver()).toMatchObject([{ more: 1 }]);
  });

  test("says nothing of who asked", async () => {
    noteUnmetNeeds(at("TS18 1XE"), [lost("Hearing")], "canary", day);
    expect(JSON.stringify(await handedOver())).not.toMatch(/canary|1XE/i);
  });
});
