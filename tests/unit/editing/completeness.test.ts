import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntryKind } from "../../../lib/catalogue/entry";
import { completeness } from "../../../lib/editing/completeness";
import { readFirstEditions } from "../../../lib/live/content-files";
import { draft } from "../../support/arbitrary-draft";
import { fuzz } from "../../support/fuzz";

const { editions } = readFirstEditions();
const kinds = fc.constantFrom(...EntryKind.options);
const whole = {
  summary: "a",
  description: "b",
  assured_date: "2026-11-01",
  sources: [{ key: "a" }],
  what_happens: "c",
  ages: { minimum_age_months: 0 },
  eligibility_description: "d",
  fees_description: "Free",
  organization_id: "e",
  referral: { required: "yes", routes: [{ who: ["gp"], who_decides: "The team" }] },
  contacts: [{ phones: [{ number: "01865 904040" }] }],
  delivery: [{ mode: "home" }],
  waits: [{ weeks_max: 3 }],
  accessibility: [{ description: "Ramp" }],
  complaints: { description: "f" },
};
const missing = (content: unknown) => completeness("service", content).missing.map(({ field }) => field);

describe("how complete an entry is", () => {
  test("is 100 when nothing is missing, and 0 when nothing is there", () => {
    expect(completeness("service", whole)).toEqual({ score: 100, missing: [] });
    for (const kind of EntryKind.options) expect(completeness(kind, {}).score).toBe(0);
    expect(completeness("service", null).missing.length).toBeGreaterThan(10);
  });

  test.each(Object.keys(whole))("is less without %s, and says what families lack", (key) => {
    const { score, missing } = completeness("service", { ...whole, [key]: null });
    expect(score).toBeLessThan(100);
    expect(missing.length).toBeGreaterThan(0);
    for (const { label, why } of missing) expect([label, why]).not.toContain("");
  });

  test("is a whole number from 0 to 100, the same each time, and 100 only without anything missing", () => {
    fc.assert(
      fc.property(kinds, draft, (kind, content) => {
        const { score, missing } = completeness(kind, content);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(score === 100).toBe(missing.length === 0);
        expect(completeness(kind, structuredClone(content))).toEqual({ score, missing });
      }),
      fuzz,
    );
  });

  test("never falls when something is filled in", () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.entries(whole)),
        fc.constantFrom(...Object.entries(whole)),
        (some, [key, value]) => {
          const before = Object.fromEntries(some);
          const after = { ...before, [key]: value };
          // Who decides is asked only of those who have to be referred.
          if (key !== "referral")
            expect(completeness("service", after).score).toBeGreaterThanOrEqual(completeness("service", before).score);
        },
      ),
      fuzz,
    );
  });

  test("does not ask who decides where one may simply come", () => {
    expect(missing({ ...whole, referral: { required: "no", routes: [] } })).toEqual([]);
    expect(missing({ ...whole, referral: { required: "yes", routes: [{ who: ["gp"] }] } })).toEqual([
      "referral.routes.0.who_decides",
    ]);
  });

  test("counts how to complain to the provider, where the caller says that it is there", () => {
    expect(completeness("service", { ...whole, complaints: null }, { inheritsComplaints: true }).score).toBe(100);
  });

  test("asks of a body that has ended who took over, and no telephone number", () => {
    const gone = completeness("organization", { name: "Old CCG", ended: "2022" }).missing.map(({ field }) => field);
    expect(gone).toContain("successor_id");
    expect(gone).not.toContain("contacts");
  });

  test("asks of a government body what its page can say, and neither a telephone number nor how to complain", () => {
    const said = { name: "A department", summary: "a", description: "b", sources: [{ key: "a" }] };
    const whole = { ...said, url: "https://a.example" };
    expect(completeness("organization", { ...whole, organization_type: "national-body" }).score).toBe(100);
    const trust = completeness("organization", { ...whole, organization_type: "nhs-trust" }).missing;
    expect(trust.map(({ field }) => field).sort()).toEqual(["assured_date", "complaints", "contacts", "contacts"]);
    const payer = completeness("organization", { ...whole, organization_type: "nhs-commissioner" }).missing;
    expect(payer.map(({ field }) => field).sort()).toEqual(["assured_date", "complaints"]);
  });

  test("asks a guide how to complain only where somebody gives what it is about", () => {
    const asked = (content: object) => completeness("guide", content).missing.map(({ field }) => field);
    expect(asked({ name: "A right" })).not.toContain("complaints");
    expect(asked({ name: "A course", organization_id: "a" })).toContain("complaints");
  });

  test("names first what counts most", () => {
    expect(completeness("service", {}).missing[0]?.label).toBe("Ages");
  });

  test("tells the first editions apart", () => {
    const scores = editions
      .filter(({ kind }) => kind === "service")
      .map(({ content }) => completeness("service", content).score);
    expect(Math.min(...scores)).toBeLessThan(30);
    expect(Math.max(...scores)).toBeGreaterThan(65);
  });
});
