import { type Catalogue, entriesOf, type Offer, type Published } from "./catalogue";
import { howRefers } from "./search/who-refers";

/**
 * Returns the guides of an area that somebody of a role needs beside a list of services, in the order of the topics.
 * They tell the way and name the role among those who refer, or they are on a topic that nothing else on the list has.
 * So no topic of the area is passed over in silence.
 */
export function guidesForRole(
  catalogue: Catalogue,
  area: string,
  role: string,
  services: readonly Offer[],
): Published<"guide">[] {
  const { categories, referrers } = catalogue.terms;
  const topics = new Map(categories.map(({ slug, parent }) => [slug, parent ?? slug]));
  const topicOf = ({ content }: Published<"guide">) => topics.get(content.categories[0] ?? "");
  const guides = entriesOf(catalogue, area, "guide");
  const isNamed = ({ content: { referral } }: Published<"guide">) =>
    referral.routes.length > 0 && howRefers(referral, role, referrers) === "named";
  const offers: readonly Offer[] = [...services, ...guides.filter(isNamed)];
  const held = new Set(offers.flatMap(({ content }) => content.categories.map((slug) => topics.get(slug))));
  const rankOf = ({ content }: Published<"guide">) =>
    categories.findIndex(({ slug }) => slug === content.categories[0]);
  return guides
    .filter((guide) => isNamed(guide) || !held.has(topicOf(guide)))
    .sort((one, other) => rankOf(one) - rankOf(other));
}
