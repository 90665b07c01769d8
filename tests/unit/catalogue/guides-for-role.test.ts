import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../lib/catalogue/catalogue";
import { guidesForRole } from "../../../lib/catalogue/guides-for-role";
import { everything, search } from "../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../support/catalogue";

const catalogue = firstCatalogue();

const topicOf = (slug?: string) => catalogue.terms.categories.find((row) => row.slug === slug)?.parent ?? slug;

function guidesOf(area: string, role: string) {
  const services = search(catalogue, { ...everything, area, refer: role }).matches.map(({ offer }) => offer);
  return { services, guides: guidesForRole(catalogue, area, role, services).map(({ slug }) => slug) };
}

describe("the guides beside a role's list of services", () => {
  test("tell a GP in Stockton the way to an assessment for autism, for which no service is listed", () => {
    const { services, guides } = guidesOf("stockton-on-tees", "gp");
    expect(services.map(({ content }) => content.categories[0])).not.toContain("autism-and-adhd-assessment");
    expect(guides[0]).toBe("mental-health-crisis");
    expect(guides).toContain("autism-and-adhd-assessment");
  });

  test("leave no topic of an area's guides without a line on the page of any role", () => {
    for (const { slug: area } of catalogue.areas) {
      for (const { slug: role } of catalogue.terms.referrers) {
        const { services, guides } = guidesOf(area, role);
        const told = entriesOf(catalogue, area, "guide").filter(({ slug }) => guides.includes(slug));
        const held = new Set([...services, ...told].flatMap(({ content }) => content.categories.map(topicOf)));
        for (const { slug, content } of entriesOf(catalogue, area, "guide"))
          expect(held, `${area} ${role} ${slug}`).toContain(topicOf(content.categories[0]));
      }
    }
  });
});
