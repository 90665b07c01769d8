import type { Published } from "../catalogue/catalogue";
import type { GuideContent } from "../catalogue/guide-content";
import { memoize } from "../catalogue/memoize";
import type { OrganizationContent } from "../catalogue/organization-content";
import type { ServiceContent } from "../catalogue/service-content";
import { stableId } from "../catalogue/stable-id";
import { type TaxonomySlug, type Terms, taxonomyId, termId } from "../catalogue/terms";
import type { Attribute, Taxonomy, TaxonomyTerm } from "./shapes";
import { stated } from "./stated";

type Word = { slug: string; name: string; description?: string | undefined; parent?: string | undefined };
type Vocabulary = { slug: TaxonomySlug; name: string; description: string; words: readonly Word[] };

const tiers: Record<NonNullable<ServiceContent["tier"]>, string> = {
  universal: "For every child and family",
  targeted: "For those who need more help",
  specialist: "For those who need help from specialists",
};

const referral: Record<NonNullable<ServiceContent["referral"]["required"]>, string> = {
  yes: "Somebody has to refer",
  usually: "Somebody usually has to refer",
  no: "Nobody has to refer",
};

const organizationTypes: Record<OrganizationContent["organization_type"], string> = {
  "nhs-trust": "NHS trust",
  "nhs-commissioner": "NHS body that pays for care",
  council: "Council",
  charity: "Charity",
  "national-body": "National body",
  company: "Company",
  other: "Other organisation",
};

const wordsOf = (names: Record<string, string>): Word[] =>
  Object.entries(names).map(([slug, name]) => ({ slug, name }));

const vocabulariesOf = ({ categories, needs, referrers, deliveryModes }: Terms): Vocabulary[] => [
  { slug: "categories", name: "Categories", description: "What a service is about.", words: categories },
  { slug: "needs", name: "Needs", description: "What a child or young person needs help with.", words: needs },
  { slug: "referrers", name: "Referrers", description: "Who may refer, or ask for help.", words: referrers },
  { slug: "delivery", name: "Delivery", description: "How care reaches the child.", words: deliveryModes },
  { slug: "tiers", name: "Tiers", description: "How many families a service is for.", words: wordsOf(tiers) },
  { slug: "referral", name: "Referral", description: "Whether somebody has to refer.", words: wordsOf(referral) },
  {
    slug: "organization-types",
    name: "Types of organisation",
    description: "What kind of body an organisation is.",
    words: wordsOf(organizationTypes),
  },
];

/** What a term says of the thing that has it: Open Referral's free code of an attribute. */
const linkTypes: Record<TaxonomySlug, string> = {
  categories: "service_type",
  needs: "need",
  referrers: "referrer",
  delivery: "delivery",
  tiers: "tier",
  referral: "referral",
  "organization-types": "organization_type",
};

/** The published vocabularies and their terms, by id, and by vocabulary and slug. */
export type PublishedTerms = {
  taxonomies: readonly Taxonomy[];
  terms: ReadonlyMap<string, TaxonomyTerm>;
  findTerm: (taxonomy: TaxonomySlug, slug: string) => TaxonomyTerm | undefined;
};

/** Returns the vocabularies as Open Referral has them, with addresses under `feed`. */
export function publishedTerms(terms: Terms, feed: string): PublishedTerms {
  const all = new Map<string, TaxonomyTerm>();
  const bySlug = new Map<string, TaxonomyTerm>();
  const taxonomies = vocabulariesOf(terms).map(({ slug, name, description, words }): Taxonomy => {
    const id = taxonomyId(slug);
    const known = new Set(words.map((word) => word.slug));
    const taxonomy_terms = words.map((word) =>
      stated<TaxonomyTerm>({
        id: termId(slug, word.slug),
        code: word.slug,
        name: word.name,
        description: word.description || word.name,
        parent_id: word.parent && known.has(word.parent) ? termId(slug, word.parent) : null,
        taxonomy: name,
        taxonomy_id: id,
        term_uri: `${feed}/taxonomy_terms/${termId(slug, word.slug)}`,
        term: word.name,
      }),
    );
    for (const term of taxonomy_terms) {
      all.set(term.id, term);
      bySlug.set(`${slug}/${term.code}`, term);
    }
    return { id, name, description, uri: `${feed}/taxonomies/${id}`, version: "1", taxonomy_terms };
  });
  return { taxonomies, terms: all, findTerm: (taxonomy, slug) => bySlug.get(`${taxonomy}/${slug}`) };
}

type Tag = { taxonomy: TaxonomySlug; slug: string };

const tagsOf = (taxonomy: TaxonomySlug, slugs: readonly (string | null)[]): Tag[] =>
  [...new Set(slugs)].flatMap((slug) => (slug ? { taxonomy, slug } : []));

/** Whatever has terms: also a guide, and the words of a draft. */
type Taggable = { id: string; content: ServiceContent | GuideContent | OrganizationContent };

/** Returns what an entry is tagged with. Routes of referral that are for professionals only count for nobody. */
export function entryTags({ content }: Pick<Taggable, "content">): Tag[] {
  if ("organization_type" in content) return tagsOf("organization-types", [content.organization_type]);
  const service = "tier" in content ? content : null;
  const routes = content.referral.routes.filter(({ audience }) => audience === "everyone");
  return [
    ...tagsOf("categories", content.categories),
    ...tagsOf("needs", content.needs),
    ...tagsOf(
      "referrers",
      routes.flatMap(({ who }) => who),
    ),
    ...tagsOf("delivery", service?.delivery.map(({ mode }) => mode) ?? []),
    ...tagsOf("tiers", [service?.tier ?? null]),
    ...tagsOf("referral", [content.referral.required]),
  ];
}

/** Returns the ids of the terms that a service is tagged with, and of their vocabularies. */
export const tagIds = memoize((entry: Published<"service">): ReadonlySet<string> => {
  const tags = entryTags(entry);
  return new Set([
    ...tags.map(({ taxonomy, slug }) => termId(taxonomy, slug)),
    ...tags.map(({ taxonomy }) => taxonomyId(taxonomy)),
  ]);
});

/** Returns the attributes of an entry. A word that is in no vocabulary any more is left out. */
export const attributeRecords = (entry: Taggable, { findTerm }: Pick<PublishedTerms, "findTerm">): Attribute[] =>
  entryTags(entry).flatMap(({ taxonomy, slug }) => {
    const term = findTerm(taxonomy, slug);
    if (!term) return [];
    return {
      id: stableId(`${entry.id}/${taxonomy}/${slug}`),
      link_id: entry.id,
      link_type: linkTypes[taxonomy],
      link_entity: "organization_type" in entry.content ? "organization" : "service",
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    };
  });
