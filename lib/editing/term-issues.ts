import type { Content } from "../catalogue/content";
import type { Issue } from "../catalogue/issue";
import type { Terms } from "../catalogue/terms";

/** Returns the words of the vocabularies that this content uses and that do not exist. */
export function termIssues(content: Content, terms: Terms): Issue[] {
  const issues: Issue[] = [];
  const check = (field: string, used: readonly string[], rows: readonly { slug: string }[]) => {
    for (const slug of used) {
      if (!rows.some((row) => row.slug === slug)) issues.push({ field, message: `There is no term called ${slug}.` });
    }
  };
  if (!("categories" in content)) return issues;
  check("categories", content.categories, terms.categories);
  check("needs", content.needs, terms.needs);
  for (const [index, part] of content.parts.entries()) check(`parts.${index}.needs`, part.needs, terms.needs);
  for (const [index, route] of content.referral.routes.entries()) {
    check(`referral.routes.${index}.who`, route.who, terms.referrers);
  }
  if ("delivery" in content) {
    check(
      "delivery",
      content.delivery.map((delivery) => delivery.mode),
      terms.deliveryModes,
    );
  }
  return issues;
}
