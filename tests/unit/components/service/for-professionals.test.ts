import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FirstAsk } from "../../../../app/(public)/[area]/first-ask";
import { AskBlock } from "../../../../components/ask-block";
import { PrintedCopy } from "../../../../components/service/printed-copy";
import { PrintedEntry } from "../../../../components/service/printed-entry";
import { Sheet } from "../../../../components/service/sheet";
import { structuredData } from "../../../../components/service/structured-data";
import { findArea, findByPath, type Offer, type Published } from "../../../../lib/catalogue/catalogue";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { drawPage, wordsIn } from "../../../support/draw-page";
import { at, catalogueOf, edition, idOf } from "../../../support/made-up";

/** A contact, a way and a link that are for professionals only, and the number that families have beside them. */
const hidden = "01632 960099";
const open = "01632 960001";
const id = (name: string) => stableId(`for professionals ${name}`);
const professionals = { audience: "professionals" as const };
const desk = { id: id("desk"), name: "Referral desk", ...professionals, phones: [{ id: id("p"), number: hidden }] };
const line = { id: id("line"), name: "Advice line", phones: [{ id: id("q"), number: open }] };
const contacts = [desk, line];
const way = { id: id("way"), ...professionals, who: ["gp"], phones: [{ id: id("r"), number: hidden }] };
const link = { id: id("link"), title: `Form ${hidden}`, url: "https://example.org/form", ...professionals };

const body = { name: "near Council", contacts };
const catalogue = catalogueOf([
  edition("organization", "body", body),
  edition("location", "house", { contacts, organization_id: idOf("organization", "body") }),
  edition("service", "help", { contacts }),
  edition("guide", "how", { contacts, links: [link] }),
  edition("service", "it", { contacts, links: [link], referral: { routes: [way] }, for_professionals: hidden }),
  edition("service", "bare", { organization_id: idOf("organization", "body"), service_at_locations: [at("house")] }),
]);
const found = (path: string) => findByPath(catalogue, "near", path) as Published;
const area = findArea(catalogue, "near");
if (!area) throw new Error("The area is missing.");

test.each(["services/it", "services/bare", "services/help"])(
  "the page that families read shows no number that is for professionals: %s",
  (path) => {
    const words = wordsIn(drawPage(found(path), catalogue));
    expect(words).not.toContain(hidden);
    expect(words).toContain(open);
  },
);

test.each(["guides/how", "organizations/body", "locations/house"])(
  "a number for professionals stands apart from those that families ring, under its own heading: %s",
  (path) => {
    const words = wordsIn(drawPage(found(path), catalogue));
    const [before = "", after = ""] = words.split("For professionals");
    expect(before).not.toContain(hidden);
    expect(before).toContain(open);
    expect(after).toContain(hidden);
  },
);

test("search engines are told no number that is for professionals", () => {
  for (const path of ["services/it", "services/bare", "services/help", "organizations/body", "locations/house"]) {
    expect(JSON.stringify(structuredData(found(path), catalogue))).not.toContain(hidden);
  }
  expect(JSON.stringify(structuredData(found("organizations/body"), catalogue))).toContain(open);
});

test("what is printed and who is named to ask hold no number that is for professionals", () => {
  const paper = [
    createElement(FirstAsk, { entry: found("services/help") }),
    createElement(AskBlock, { area, catalogue }),
    createElement(PrintedCopy, { area, catalogue }),
    ...["services/it", "services/bare", "guides/how"].map((path) =>
      createElement(PrintedEntry, { entry: found(path) as Offer, catalogue }),
    ),
    ...["services/it", "services/bare"].map((path) => {
      const entry = found(path) as Published<"service">;
      return createElement(Sheet, { entry, content: entry.content, area, catalogue, modules: null, address: "" });
    }),
  ];
  for (const piece of paper) {
    const words = wordsIn(renderToStaticMarkup(piece));
    expect(words).not.toContain(hidden);
    expect(words).toContain(open);
  }
});

test("a sheet to take along says nothing of a way in that is for professionals", () => {
  const sheetOf = (routes: (typeof way)[]) => {
    const made = catalogueOf([edition("service", "it", { referral: { required: "yes", routes } })]);
    const entry = findByPath(made, "near", "services/it") as Published<"service">;
    return renderToStaticMarkup(
      createElement(Sheet, {
        entry,
        content: entry.content,
        area,
        catalogue: made,
        modules: null,
        address: "localhost/it",
      }),
    );
  };
  expect(sheetOf([way])).toBe(sheetOf([]));
});
