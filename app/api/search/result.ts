import type { SearchResult } from "@/app/api/schemas";
import { agesInWords } from "@/lib/catalogue/ages";
import { type Catalogue, findById } from "@/lib/catalogue/catalogue";
import { hasEnded } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { Match, Search } from "@/lib/catalogue/search/search";
import { whyOf } from "@/lib/catalogue/search/why";
import { milesFromMetres } from "@/lib/geo/grid";

/** One match as programs get it; `base` is this site's address. */
export function resultOf(match: Match, search: Search, catalogue: Catalogue, base: string): SearchResult {
  const { offer, coverage, metres, nearest, matched, guess, how } = match;
  const { content } = offer;
  const organization = findById(catalogue, content.organization_id);
  return {
    id: offer.id,
    kind: offer.kind,
    slug: offer.slug,
    area: offer.area,
    name: content.name,
    summary: content.summary,
    url: new URL(pathOfEntry(offer), base).href,
    categories: [...content.categories],
    needs: [...content.needs],
    organization: organization
      ? { id: organization.id, name: organization.content.name, has_ended: hasEnded(organization) }
      : null,
    coverage,
    distance_metres: metres === null ? null : Math.round(metres),
    distance_miles: metres === null ? null : Math.round(milesFromMetres(metres) * 100) / 100,
    nearest,
    ages: content.ages && {
      minimum_age: content.ages.minimum_age_months === null ? null : content.ages.minimum_age_months / 12,
      maximum_age: content.ages.maximum_age_months === null ? null : content.ages.maximum_age_months / 12,
      maximum_age_inclusive: content.ages.maximum_age_inclusive,
      before_birth: content.ages.before_birth,
      text: agesInWords(content.ages),
    },
    referral: {
      required: content.referral.required,
      who: [...new Set(content.referral.routes.flatMap((route) => route.who))],
      note: content.referral.note,
    },
    how,
    matched: [...matched],
    guess,
    why: whyOf(match, search, catalogue.terms),
  };
}
