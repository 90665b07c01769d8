import { describe, expect, test } from "vitest";
import { VersionOnePage, VersionOneService } from "../../../lib/open-data/version-1";
import { firstCatalogue } from "../../support/catalogue";
import { askFeed, type FeedRecord } from "../../support/open-data";

const catalogue = firstCatalogue();

/*
 * What public service finders send and read. Keys that this feed does not use have to do no harm, and every list that
 * they go through has to be there.
 */

/** What a finder sends, one search after another. */
const sent = [
  "page=1&per_page=10",
  "page=2&per_page=10",
  "page=1&perPage=10&include=service_at_locations",
  "include=organization,contacts,cost_options,eligibilitys,service_areas,service_taxonomys&page=1",
  "text=speech&page=1",
  "vocabulary=esdServiceTypes&taxonomy_id=&taxonomy_type=",
  "postcode=OX41XD&proximity=8046.72",
  "postcode=TS18%201AB&proximity=16093&text=",
  "minimum_age=0&maximum_age=25",
  "day=Monday&start_time=09:00&end_time=17:00",
  "search=autism&format=json",
  "with_contacts=true&suitabilities=&accessibilities=&keywords=",
];

/** What a result of a finder shows of version 3. */
function cardOf(service: FeedRecord): string {
  const { organization, name, description, url } = service as { organization: { name: string } } & FeedRecord;
  return [name, organization.name, String(description).slice(0, 200), new URL(String(url)).href].join("\n");
}

describe.each(sent)("a finder that sends %s", (query) => {
  test("gets services that it can show, and a page whose numbers it can count with", () => {
    const { status, page } = askFeed(catalogue, `services?${query}`);
    expect(status).toBe(200);
    expect(page.contents.map(cardOf).every((card) => !/undefined|null|NaN/.test(card))).toBe(true);
    expect(page.contents.length).toBe(page.size);
    for (const { id } of page.contents.slice(0, 3)) {
      const one = askFeed(catalogue, `services/${id}?include=contacts`).record as FeedRecord & {
        contacts?: { phones?: { number: string }[] }[];
        schedules?: { description: string }[];
        service_at_locations?: { location: { latitude?: number; longitude?: number } }[];
      };
      expect((one.contacts ?? []).flatMap(({ phones = [] }) => phones).every(({ number }) => /\d/.test(number))).toBe(
        true,
      );
      expect((one.schedules ?? []).every(({ description }) => description.length > 3)).toBe(true);
      for (const { location } of one.service_at_locations ?? [])
        expect(typeof location.latitude).toBe(typeof location.longitude);
    }
  });

  test("gets the same in the words of version 1", () => {
    const { status, json, page } = askFeed(catalogue, `services?${query}&profile=1.0`);
    expect(status).toBe(200);
    const { content, totalElements, size } = VersionOnePage.parse(json);
    expect(content.length).toBe(size);
    expect(totalElements).toBe(askFeed(catalogue, `services?${query}`).page.total_items);
    expect(page.contents).toBeUndefined();
    for (const { id } of content.slice(0, 3)) {
      const { json: detail } = askFeed(catalogue, `services/${id}?profile=1.0`);
      const one = VersionOneService.parse(detail);
      const lists = [one.contacts, one.cost_options, one.eligibilitys, one.fundings, one.languages];
      const more = [one.regular_schedules, one.holiday_schedules, one.reviews, one.service_areas];
      for (const list of [...lists, ...more, one.service_at_locations, one.service_taxonomys])
        expect(Array.isArray(list)).toBe(true);
      expect(one.service_at_locations.flatMap(({ location }) => location.physical_addresses)).toBeDefined();
    }
  });
});

test("a finder that goes on until a page is refused comes to an end, and gets each service once", () => {
  for (const profile of ["", "&profile=1.0"]) {
    const ids: string[] = [];
    let page = 1;
    for (; ; page++) {
      const { status, json } = askFeed(catalogue, `services?page=${page}&per_page=10${profile}`);
      if (status !== 200) {
        expect(status).toBe(404);
        break;
      }
      const { contents, content } = json as { contents?: { id: string }[]; content?: { id: string }[] };
      ids.push(...(contents ?? content ?? []).map(({ id }) => id));
    }
    expect([page, ids.length, new Set(ids).size]).toEqual([7, 56, 56]);
  }
});

test("the list of terms for its menus comes with names, and with those above", () => {
  const { contents } = askFeed(catalogue, "taxonomy_terms?vocabulary=x&root_only=true&per_page=100").page;
  expect(contents.length).toBeGreaterThan(20);
  expect(contents.every(({ name, taxonomy }) => Boolean(name && taxonomy))).toBe(true);
});
