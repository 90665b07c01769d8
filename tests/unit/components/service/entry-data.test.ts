import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EntryData } from "../../../../components/service/entry-data";
import type { Published } from "../../../../lib/catalogue/catalogue";
import { pathOfEntry } from "../../../../lib/catalogue/entry";
import { firstCatalogue } from "../../../support/catalogue";

/** The properties that each type may have, from its page at schema.org (version 29), with those that it inherits. */
const thing = ["@id", "name", "alternateName", "description", "url", "sameAs"];
const organization = [...thing, "parentOrganization", "contactPoint"];
const properties: Record<string, readonly string[]> = {
  GovernmentService: [...thing, "serviceType", "provider", "areaServed", "audience", "availableChannel"],
  Article: [...thing, "headline", "inLanguage", "dateModified"],
  Organization: organization,
  MedicalOrganization: organization,
  GovernmentOrganization: organization,
  NGO: organization,
  Corporation: organization,
  Place: [...thing, "address", "geo", "telephone"],
  PostalAddress: [...thing, "streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"],
  GeoCoordinates: ["latitude", "longitude"],
  ContactPoint: [...thing, "contactType", "telephone", "email"],
  AdministrativeArea: [...thing, "identifier"],
  PeopleAudience: ["suggestedMinAge", "suggestedMaxAge"],
  ServiceChannel: ["serviceLocation", "servicePhone"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
};

/** The type that the value of a property may have, where it is a thing and no text. */
const ranges: Record<string, readonly string[]> = {
  provider: ["Organization"],
  parentOrganization: ["Organization"],
  areaServed: ["AdministrativeArea"],
  audience: ["PeopleAudience"],
  availableChannel: ["ServiceChannel"],
  serviceLocation: ["Place"],
  servicePhone: ["ContactPoint"],
  contactPoint: ["ContactPoint"],
  address: ["PostalAddress"],
  geo: ["GeoCoordinates"],
  itemListElement: ["ListItem"],
};

const catalogue = firstCatalogue();
const origin = "https://offer.example";

/** What stands in the page of an entry for search engines. */
function dataOf(entry: Published) {
  const crumbs = [{ label: "Area", href: `/${entry.area}` }];
  const html = renderToStaticMarkup(createElement(EntryData, { entry, catalogue, crumbs, origin }));
  return JSON.parse(/>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "") as { "@context": string; "@graph": object[] };
}

/** Everything in a thing that schema.org does not know of its type, or that is empty. */
function faultsIn(thing: object): string[] {
  const { "@type": type = "", ...rest } = thing as Record<string, unknown>;
  const known = properties[String(type)];
  if (!known) return [`no type ${type}`];
  return Object.entries(rest).flatMap(([property, value]) => {
    const place = `${type}.${property}`;
    const range = ranges[property];
    const faultsOf = (one: unknown): string[] => {
      if (one === null || one === "") return [`${place} is empty`];
      if (typeof one !== "object") return range ? [`${place} is text`] : [];
      const isRight = range?.includes(String((one as { "@type"?: string })["@type"]));
      return [...(isRight ? [] : [`${place} is another thing`]), ...faultsIn(one)];
    };
    return [...(known.includes(property) ? [] : [`no ${place}`]), ...[value].flat().flatMap(faultsOf)];
  });
}

describe("the data for search engines", () => {
  const all = [...catalogue.entries.values()];

  test("has types and properties of schema.org only, for every entry", () => {
    expect(all.length).toBeGreaterThan(100);
    for (const entry of all) {
      const data = dataOf(entry);
      expect(data["@context"]).toBe("https://schema.org");
      expect(data["@graph"].flatMap(faultsIn), pathOfEntry(entry)).toEqual([]);
    }
  });

  test("names the page by its whole address, and the way to it from the area", () => {
    for (const entry of all) {
      const url = origin + pathOfEntry(entry);
      const [about, way] = dataOf(entry)["@graph"];
      expect(about).toMatchObject({ "@id": url, url, name: entry.content.name });
      expect(way).toMatchObject({
        itemListElement: [
          { position: 1, name: "Area", item: `${origin}/${entry.area}` },
          { position: 2, name: entry.content.name, item: url },
        ],
      });
      expect(JSON.stringify(dataOf(entry))).not.toMatch(/"(?:@id|url|item)":"\//);
    }
  });
});
