import { expect, test } from "vitest";
import { standingInWords } from "../../../../components/service/standing";
import { findByPath, type Published } from "../../../../lib/catalogue/catalogue";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { catalogueOf, edition } from "../../../support/made-up";

const standing = (...days: string[]) => {
  const sources = days.map((retrieved) => ({
    id: stableId(`a source read on ${retrieved}`),
    key: `read-${retrieved}`,
    title: "A page",
    publisher: "A trust",
    retrieved,
  }));
  const catalogue = catalogueOf([edition("service", "it", { sources })]);
  return standingInWords(findByPath(catalogue, "near", "services/it") as Published);
};

test("what one source says today is no news of what another said before", () => {
  expect(standing("2026-11-21")).toContain("We read this on 21 November 2026.");
  expect(standing("2026-12-01", "2026-11-21")).toContain("We read this between 21 November and 1 December 2026.");
  expect(standing("2027-01-02", "2026-11-21")).toContain("between 21 November 2026 and 2 January 2027.");
});
