import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { AskBlock } from "../../components/ask-block";
import { AskLine } from "../../components/ask-line";
import { LocationPage } from "../../components/service/location-page";
import { OfferPage } from "../../components/service/offer-page";
import { OrganizationPage } from "../../components/service/organization-page";
import type { Area } from "../../lib/catalogue/area";
import { type Catalogue, findArea, type Offer, type Published } from "../../lib/catalogue/catalogue";

function bodyOf(entry: Published, area: Area, catalogue: Catalogue) {
  switch (entry.kind) {
    case "organization":
      return createElement(OrganizationPage, { entry, catalogue });
    case "location":
      return createElement(LocationPage, { entry, catalogue });
    default:
      return createElement(OfferPage, { entry, area, catalogue });
  }
}

/** The HTML of an entry's page, from its heading to whom to ask. */
export function drawPage(entry: Published, catalogue: Catalogue): string {
  const area = findArea(catalogue, entry.area);
  if (!area) throw new Error(`There is no area ${entry.area}.`);
  const foot =
    entry.kind === "service" || entry.kind === "guide"
      ? createElement(AskLine, { area, catalogue, entry: entry as Offer })
      : createElement(AskBlock, { area, catalogue, self: entry.id });
  return renderToStaticMarkup(bodyOf(entry, area, catalogue)) + renderToStaticMarkup(foot);
}

/** The words of HTML as somebody reads them, on one line. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<\/(?:p|li|h\d|dt|dd|summary)>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
