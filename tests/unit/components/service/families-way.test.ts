import { expect, test } from "vitest";
import { findByPath, type Published } from "../../../../lib/catalogue/catalogue";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { firstCatalogue } from "../../../support/catalogue";
import { drawPage, wordsIn } from "../../../support/draw-page";
import { catalogueOf, edition } from "../../../support/made-up";

type Service = Exclude<Parameters<typeof edition<"service">>[2], undefined>;
type Route = NonNullable<NonNullable<Service["referral"]>["routes"]>[number];

const route = (who: string[], more: Partial<Route> = {}): Route => ({
  id: stableId(`a family's way in: ${who}`),
  who,
  ...more,
});

/** The words of the page of a service that is got in these ways. */
const page = (referral: Service["referral"], more: Service = {}) => {
  const catalogue = catalogueOf([edition("service", "it", { referral, ...more })]);
  return wordsIn(drawPage(findByPath(catalogue, "near", "services/it") as Published, catalogue));
};

test("the card tells a family how it asks itself, and not by which system a dentist refers", () => {
  const catalogue = firstCatalogue();
  const dental = findByPath(catalogue, "oxfordshire", "services/dental") as Published;
  const [card = ""] = wordsIn(drawPage(dental, catalogue)).split("Who it is for");
  expect(card).toContain("In some cases you can ask yourself");
  expect(card).not.toContain("By computer");
  expect(page({ required: "no", routes: [route(["parent"], { how: ["phone"] })] })).toContain("By phone. Where");
});

test("how long a way in takes stands on the card, and its page does not call the wait unknown", () => {
  const words = page({ required: "no", routes: [route(["parent"], { how_long: "At least two weeks." })] });
  expect(words).toContain("Wait At least two weeks.");
  expect(words).not.toContain("How long you may have to wait");
  const pro = page({ routes: [route(["gp"], { how_long: "At least two weeks.", audience: "professionals" })] });
  expect(pro).toContain("How long you may have to wait");
});

test("a service for adults is asked to see you, and one for children your child", () => {
  expect(page({ required: "usually" }, { ages: { minimum_age_months: 216 } })).toContain("to see you.");
  expect(page({ required: "usually" }, { ages: { minimum_age_months: 0 } })).toContain("to see your child.");
});
