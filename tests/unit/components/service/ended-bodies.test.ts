import { expect, test } from "vitest";
import { resultText } from "../../../../app/api/search/result";
import { structuredData } from "../../../../components/service/structured-data";
import { findByPath, type Published } from "../../../../lib/catalogue/catalogue";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { catalogueOf, edition } from "../../../support/made-up";

const of = (ended: string | null) => {
  const board = edition("organization", "board", { name: "Board", ended });
  return catalogueOf([board, edition("service", "it", { organization_id: board.id })]);
};

test.each([
  ["30 June 2022", true],
  [null, false],
])("programs are told whether the body that runs a service has ended: %s", (ended, has_ended) => {
  const catalogue = of(ended);
  const [match] = search(catalogue, { ...everything, area: "near" }).matches;
  const result = match && JSON.parse(resultText(match, everything, catalogue, "https://example.org"));
  expect(result?.organization).toMatchObject({ name: "Board", has_ended });
});

test("search engines are not told that a body that has ended gives a service", () => {
  const data = (ended: string | null) =>
    structuredData(findByPath(of(ended), "near", "services/it") as Published, of(ended));
  expect(data(null)).toMatchObject({ provider: { name: "Board" } });
  expect(data("30 June 2022")).not.toHaveProperty("provider");
});
