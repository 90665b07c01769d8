import type { Area } from "./area";
import { type Catalogue, entriesOf, findById, type Published } from "./catalogue";
import type { Ages } from "./content-blocks";
import { memoize } from "./memoize";
import { prepare } from "./search/prepared";
import type { Need } from "./terms";

type Service = Published<"service">;

/** The months of age that a Local Offer is for: up to the 26th birthday. */
export const LIFE_MONTHS = 26 * 12;
/** The birthdays at which care is often handed on, in years. */
export const TURNING_AGES = [14, 16, 18, 19, 25] as const;
const TWELVE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Who begins at this age or later and states no end is a service for adults, which goes on. */
const ADULT_MONTHS = 16 * 12;

/**
 * The months of age that a service takes, from the first up to the one that is no longer in. `isOpen` says that it
 * states no highest age, and that nobody knows how far it goes.
 */
export type Band = { from: number; to: number; isOpen: boolean };

/** Which services of an area cover which ages for a need. */
export type LifeLine = {
  need: Need;
  rows: readonly { service: Service; ages: Ages | null; band: Band }[];
  /** Those that state no age. */
  unknown: readonly Service[];
  /** Whole years, both included, of which no service says for certain that it takes them. */
  gaps: readonly { from: number; to: number }[];
  /** The birthdays, in years, at which a service ends or another begins. */
  turns: readonly { age: number; ends: readonly Service[]; begins: readonly Service[] }[];
};

/**
 * Returns the months that stated ages cover. "Up to and including 19" ends with the 20th birthday. Null where they do
 * not say enough: no end, and no more than that it begins with birth.
 */
export function bandOf(ages: Ages | null): Band | null {
  if (!ages) return null;
  const { minimum_age_months: least, maximum_age_months: most, maximum_age_inclusive: isInclusive } = ages;
  const from = ages.before_birth ? 0 : (least ?? 0);
  if (most === null) return from === 0 ? null : { from, to: LIFE_MONTHS, isOpen: from < ADULT_MONTHS };
  const after = most % 12 === 0 ? 12 : 1;
  return { from, to: Math.min(isInclusive ? most + after : most, LIFE_MONTHS), isOpen: false };
}

/**
 * Returns the picture of a need from 0 to 25 in an area. Null where fewer than two services answer it, or none states
 * ages.
 */
export function findLifeLine(catalogue: Catalogue, area: Area, slug: string): LifeLine | null {
  return lifeLines(catalogue, area).find(({ need }) => need.slug === slug) ?? null;
}

/** Returns the pictures of all needs of an area that have one, in the order of the taxonomy. */
export const lifeLines = (catalogue: Catalogue, area: Area): readonly LifeLine[] => linesOf(catalogue)(area);

const linesOf = memoize((catalogue: Catalogue) =>
  memoize((area: Area) => {
    const active = entriesOf(catalogue, area.slug, "service").filter(({ content }) => content.status === "active");
    const withNeeds = active.map((service) => ({
      service,
      needs: prepare(service, catalogue.entries, catalogue.terms).needs,
    }));
    return catalogue.terms.needs.flatMap((need): LifeLine[] => {
      const services = withNeeds.filter(({ needs }) => needs.has(need.slug)).map(({ service }) => service);
      const line = drawn(need, services, catalogue.terms.needs);
      return services.length > 1 && line.rows.length > 0 ? [line] : [];
    });
  }),
);

/**
 * Returns the ages at which a service answers a need. They are its own, unless only a part of it is about the need and
 * that part states others: autism under 5, though disabled children are seen up to 18.
 */
function agesFor({ content }: Service, need: string, needs: readonly Need[]): Ages | null {
  const isAbout = (slug: string): boolean => {
    const parent = needs.find((row) => row.slug === slug)?.parent;
    return slug === need || (parent !== undefined && isAbout(parent));
  };
  const parts = content.parts.filter((part) => part.needs.some(isAbout));
  const [part, other] = parts;
  return !content.needs.some(isAbout) && part?.ages && !other ? part.ages : content.ages;
}

function drawn(need: Need, services: readonly Service[], needs: readonly Need[]): LifeLine {
  const banded = services.map((service) => {
    const ages = agesFor(service, need.slug, needs);
    return { service, ages, band: bandOf(ages) };
  });
  const rows = banded
    .flatMap(({ service, ages, band }) => (band ? [{ service, ages, band }] : []))
    .sort((a, b) => a.band.from - b.band.from || a.band.to - b.band.to);
  const isCovered = (month: number) => rows.some(({ band }) => !band.isOpen && month >= band.from && month < band.to);
  const years = Array.from({ length: LIFE_MONTHS / 12 }, (_, year) => year);
  const bare = years.filter((year) => !TWELVE.some((month) => isCovered(year * 12 + month)));
  const gaps: { from: number; to: number }[] = [];
  for (const year of bare) {
    const last = gaps.at(-1);
    if (last?.to === year - 1) last.to = year;
    else gaps.push({ from: year, to: year });
  }
  const turns = years
    .map((age) => ({
      age,
      ends: rows.filter(({ band }) => !band.isOpen && band.to === age * 12).map(({ service }) => service),
      begins: rows.filter(({ band }) => age > 0 && band.from === age * 12).map(({ service }) => service),
    }))
    .filter(({ ends, begins }) => ends.length + begins.length > 0);
  const unknown = banded.flatMap(({ service, band }) => (band ? [] : [service]));
  return { need, rows, unknown, gaps, turns };
}

/** Months by which one may begin before the other ends: an adult service from 19 follows one that is "0 to 19". */
const OVERLAP = 12;

/**
 * Returns the services that come before a service and after it as somebody grows older. They are those that an entry
 * itself names as the next. Besides, they are services of the same first category and need, where one begins at the
 * age at which the other ends. Nothing is guessed where an age is not stated.
 */
export function beforeAndAfter(service: Service, catalogue: Catalogue): { before: Service[]; after: Service[] } {
  const others = entriesOf(catalogue, service.area, "service").filter(
    ({ id, content }) => id !== service.id && content.status === "active",
  );
  return {
    before: others.filter((other) => isNext(other, service, catalogue)),
    after: others.filter((other) => isNext(service, other, catalogue)),
  };
}

function isNext(first: Service, second: Service, catalogue: Catalogue): boolean {
  if (first.content.transitions.some(({ to_entry_id }) => findById(catalogue, to_entry_id) === second)) return true;
  const [one, other] = [bandOf(first.content.ages), bandOf(second.content.ages)];
  if (!one || !other || one.isOpen || one.to >= LIFE_MONTHS || one.from >= other.from) return false;
  const early = one.to - other.from;
  return (
    early >= 0 &&
    early <= OVERLAP &&
    first.content.categories[0] === second.content.categories[0] &&
    first.content.needs.some((need) => second.content.needs.includes(need))
  );
}
