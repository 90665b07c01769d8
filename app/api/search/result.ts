import type { SearchResult } from "@/app/api/schemas";
import { agesInWords } from "@/lib/catalogue/ages";
import { type Catalogue, findById, type Offer, type Published } from "@/lib/catalogue/catalogue";
import { hasEnded } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { Match, Search } from "@/lib/catalogue/search/search";
import { whyOf } from "@/lib/catalogue/search/why";
import { originalOf } from "@/lib/catalogue/shared-entries";
import { milesFromMetres } from "@/lib/geo/grid";

/** The parts of a result, in their order: what an entry says is the same in each answer, the rest is not. */
type Named = Omit<SearchResult, keyof (Away & Taking & Found)>;
type Away = Pick<SearchResult, "coverage" | "distance_metres" | "distance_miles" | "nearest">;
type Taking = Pick<SearchResult, "ages" | "referral">;
type Found = Pick<SearchResult, "how" | "matched" | "guess" | "why">;

/** Returns the members of an object as they stand in JSON, without its brackets. */
export const membersOf = (value: object): string => JSON.stringify(value).slice(1, -1);

/** What was written of an entry, and for which organization and site. */
type Written = { organization: Published | null; site: string; named: string; taking: string };
const written = new WeakMap<Offer, Written>();

/** Returns what a result says of an entry whatever was asked. It is written once. */
function writtenOf(offer: Offer, catalogue: Catalogue, site: string): Written {
  const organization = findById(catalogue, offer.content.organization_id);
  const before = written.get(offer);
  if (before?.organization === organization && before.site === site) return before;
  const named = membersOf(namedOf(offer, organization, site));
  const made = { organization, site, named, taking: membersOf(takingOf(offer)) };
  written.set(offer, made);
  return made;
}

const namedOf = (offer: Offer, organization: Published | null, site: string): Named => ({
  id: originalOf(offer).id,
  kind: offer.kind,
  slug: offer.slug,
  area: offer.area,
  name: offer.content.name,
  summary: offer.content.summary,
  url: `${site}${pathOfEntry(offer)}`,
  categories: [...offer.content.categories],
  needs: [...offer.content.needs],
  organization: organization
    ? { id: organization.id, name: organization.content.name, has_ended: hasEnded(organization) }
    : null,
});

const takingOf = ({ content: { ages, referral } }: Offer): Taking => ({
  ages: ages && {
    minimum_age: ages.minimum_age_months === null ? null : ages.minimum_age_months / 12,
    maximum_age: ages.maximum_age_months === null ? null : ages.maximum_age_months / 12,
    maximum_age_inclusive: ages.maximum_age_inclusive,
    before_birth: ages.before_birth,
    text: agesInWords(ages),
  },
  referral: {
    required: referral.required,
    who: [...new Set(referral.routes.flatMap((route) => route.who))],
    note: referral.note,
  },
});

/** Returns one match as programs get it, written as JSON; `site` is the origin of this site. */
export function resultText(match: Match, search: Search, catalogue: Catalogue, site: string): string {
  const { offer, coverage, metres, nearest, matched, guess, how } = match;
  const { named, taking } = writtenOf(offer, catalogue, site);
  const away: Away = {
    coverage,
    distance_metres: metres === null ? null : Math.round(metres),
    distance_miles: metres === null ? null : Math.round(milesFromMetres(metres) * 100) / 100,
    nearest,
  };
  const found: Found = { how, matched: [...matched], guess, why: whyOf(match, search, catalogue.terms) };
  return `{${named},${membersOf(away)},${taking},${membersOf(found)}}`;
}
