import type { Published } from "../catalogue/catalogue";
import type { Schedule } from "../catalogue/content-blocks";
import { coverageOf, type Home } from "../catalogue/coverage";
import { everything, search } from "../catalogue/search/search";
import { type GridPoint, metresBetween } from "../geo/grid";
import { type Feed, type Item, isIn } from "./feed";
import { providerId } from "./organization-record";
import { isYes, type ListQuery, parseMoment } from "./query";
import { wholeAges } from "./service-words";
import { tagIds } from "./vocabularies";

/** Where a postcode is, and the ONS codes of where its people live. */
export type Point = GridPoint & { home: Home };

type Test = (item: Item) => boolean;

/** Returns whether a schedule is at the asked times. One that does not say when it is passes no such test. */
function isAt({ byday, opens_at, closes_at }: Schedule, { day, start_time, end_time }: ListQuery): boolean {
  return (
    (!day || (byday?.split(",").includes(day.slice(0, 2).toUpperCase()) ?? false)) &&
    (!start_time || (opens_at !== null && opens_at >= start_time.slice(0, 5))) &&
    (!end_time || (closes_at !== null && closes_at <= end_time.slice(0, 5)))
  );
}

/** Returns whether one of the places of an item is so near to a point. */
const isWithin = ({ places }: Item, metres: number, point: GridPoint, feed: Feed): boolean =>
  places.some(({ location_id }) => {
    const { easting = null, northing = null } = feed.findLocation(location_id)?.content ?? {};
    return easting !== null && northing !== null && metresBetween({ easting, northing }, point) <= metres;
  });

/** What services have to pass. */
function serviceTests(query: ListQuery, feed: Feed, point: Point | null): Test[] {
  const { taxonomy_term_id, organization_id, minimum_age, maximum_age, day, start_time, end_time, proximity } = query;
  const tests: Test[] = [];
  const add = (test: (service: Published<"service">, item: Item) => boolean) =>
    tests.push((item) => item.service !== null && test(item.service, item));
  for (const id of taxonomy_term_id) add((service) => tagIds(service).has(id));
  if (organization_id) add((service) => providerId(service, feed.catalogue) === organization_id);
  if (minimum_age !== undefined) add(({ content }) => (wholeAges(content.ages).minimum_age ?? -1) >= minimum_age);
  if (maximum_age !== undefined)
    add(({ content }) => (wholeAges(content.ages).maximum_age ?? Number.POSITIVE_INFINITY) <= maximum_age);
  if (day || start_time || end_time)
    add((_, { places }) => places.some(({ schedules }) => schedules.some((schedule) => isAt(schedule, query))));
  if (point && proximity === undefined)
    add((service) =>
      [service, ...feed.copies(service)].some(
        ({ content }) => coverageOf(content.service_areas, point.home) !== "outside",
      ),
    );
  if (point && proximity !== undefined) add((_, item) => isWithin(item, proximity, point, feed));
  return tests;
}

/** What any item has to pass. */
function testsOf(query: ListQuery, feed: Feed, point: Point | null): Test[] {
  const { area, modified_after, taxonomy_id, parent_id, top_only } = query;
  const tests = serviceTests(query, feed, point);
  if (area) {
    const slug = feed.findArea(area);
    tests.push((item) => isIn(item, slug));
  }
  if (modified_after) {
    const since = parseMoment(modified_after);
    tests.push(({ modified }) => Date.parse(modified) >= since);
  }
  if (taxonomy_id)
    tests.push(({ service, term }) => (service ? tagIds(service).has(taxonomy_id) : term?.taxonomy_id === taxonomy_id));
  if (parent_id) tests.push(({ term }) => term?.parent_id === parent_id);
  if (isYes(top_only)) tests.push(({ term }) => term?.parent_id === undefined);
  return tests;
}

/** Returns the services that a search finds, by id, and the place of each in the answer. */
const foundServices = (words: string, { catalogue }: Feed): ReadonlyMap<string, number> =>
  new Map(
    search(catalogue, { ...everything, words }, { from: 0, count: catalogue.entries.size }).matches.map(
      ({ offer }, at) => [offer.id, at],
    ),
  );

/** Leaves the items in which the words are found; services in the order of the site's own search. */
function searched(items: readonly Item[], words: string, feed: Feed): readonly Item[] {
  const found = items.some(({ service }) => service) ? foundServices(words, feed) : null;
  const wanted = words.toLowerCase().split(" ");
  if (!found) return items.filter(({ words }) => wanted.every((word) => words.toLowerCase().includes(word)));
  const placeOf = ({ service }: Item) => found.get(service?.id ?? "") ?? -1;
  return items.filter((item) => placeOf(item) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
}

/** Returns the items that pass all that is asked of them, as HSDS 3.0 has it: each key narrows the list. */
export function filtered(items: readonly Item[], query: ListQuery, feed: Feed, point: Point | null): readonly Item[] {
  const tests = testsOf(query, feed, point);
  const passing = tests.length > 0 ? items.filter((item) => tests.every((test) => test(item))) : items;
  return query.search ? searched(passing, query.search, feed) : passing;
}
