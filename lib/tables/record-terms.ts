import { objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { type Terms, termId } from "../catalogue/terms";

const taxonomies = { categories: "categories", needs: "needs", delivery: "deliveryModes" } as const;
type Taxonomy = keyof typeof taxonomies;
const names = Object.keys(taxonomies) as Taxonomy[];

const otherLinks: ReadonlySet<string> = new Set(["referrer", "tier", "referral", "organization_type"]);

type Known = { taxonomy: Taxonomy; slug: string };
const kept = new WeakMap<Terms, { byId: Map<string, Known>; byName: Map<string, string> }>();

const like = (text: string) => text.toLowerCase().trim();

/** Our terms by their ids, and by "taxonomy name" for slugs and names. Made once for each vocabulary. */
function knownTerms(terms: Terms) {
  const made = kept.get(terms) ?? { byId: new Map<string, Known>(), byName: new Map<string, string>() };
  if (kept.has(terms)) return made;
  for (const taxonomy of names) {
    for (const { slug, name } of terms[taxonomies[taxonomy]]) {
      made.byId.set(termId(taxonomy, slug), { taxonomy, slug });
      for (const text of [slug, name]) made.byName.set(`${taxonomy} ${like(text)}`, slug);
    }
  }
  kept.set(terms, made);
  return made;
}

/** Returns the code of the first term that a record has of a type of link, such as "tier"; null where there is none. */
export function codeOfAttribute(record: unknown, linkType: string): string | null {
  const found = objectsIn(ownValue(record, "attributes")).find((one) => ownValue(one, "link_type") === linkType);
  return scalarText(ownValue(ownValue(found, "taxonomy_term"), "code")) || null;
}

/**
 * Returns the terms that the attributes of a record name. They do so by our ids, or by a code or name that one of our
 * terms has. `others` are the names of other people's terms.
 */
export function termsOfAttributes(attributes: unknown, terms: Terms): Record<Taxonomy | "others", string[]> {
  const { byId, byName } = knownTerms(terms);
  const found: Record<Taxonomy, Set<string>> = { categories: new Set(), needs: new Set(), delivery: new Set() };
  const others = new Set<string>();
  for (const attribute of objectsIn(attributes)) {
    // This program's own other vocabularies have words that categories have, too.
    if (otherLinks.has(scalarText(ownValue(attribute, "link_type")))) continue;
    const term = ownValue(attribute, "taxonomy_term");
    const known =
      byId.get(scalarText(ownValue(attribute, "taxonomy_term_id"))) ?? byId.get(scalarText(ownValue(term, "id")));
    if (known) {
      found[known.taxonomy].add(known.slug);
      continue;
    }
    const said = like(scalarText(ownValue(term, "taxonomy")));
    const texts = [scalarText(ownValue(term, "name")), scalarText(ownValue(term, "code"))].filter(Boolean);
    let isKnown = false;
    for (const taxonomy of names.some((name) => name === said) ? names.filter((name) => name === said) : names) {
      const slug = texts.map((text) => byName.get(`${taxonomy} ${like(text)}`)).find((one) => one !== undefined);
      if (!slug) continue;
      found[taxonomy].add(slug);
      isKnown = true;
    }
    if (!isKnown && texts[0] !== undefined) others.add(texts[0]);
  }
  const { categories, needs, delivery } = found;
  return { categories: [...categories], needs: [...needs], delivery: [...delivery], others: [...others] };
}
