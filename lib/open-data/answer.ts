import type { z } from "zod";
import { areasOnMap } from "../catalogue/area";
import type { Catalogue } from "../catalogue/catalogue";
import { searchOrigin } from "../catalogue/search/search-origin";
import { locatePostcode } from "../geo/locate";
import { byId, type Feed, feedOf, type Item } from "./feed";
import { filtered, type Point } from "./filters";
import { listForm, strictForm } from "./forms";
import { type Lines, tagOf } from "./lines";
import { lists } from "./lists";
import { providerId } from "./organization-record";
import { isYes, type ListQuery, parseListQuery, type Resource, resources } from "./query";
import type { About, Refusal, Service } from "./shapes";
import { versionOnePage, versionOneService } from "./version-1";

/**
 * What is said to a question. `lines` is one JSON value a line; `json` is one value. `isPersonal`: the question says
 * where somebody lives or what they look for, so the answer may be kept for nobody.
 */
export type FeedAnswer = { status: 200 | 400 | 404; isPersonal: boolean } & ({ json: object } | { lines: Lines });

const refuse = (status: 400 | 404, message: string): FeedAnswer => ({
  status,
  isPersonal: true,
  json: { error: status === 400 ? "BadRequest" : "NotFound", message } satisfies z.infer<typeof Refusal>,
});

const aboutProfile = "https://docs.openreferraluk.org/";

/** What the feed says of itself. */
const aboutFeed = (base: string): z.infer<typeof About> => ({
  version: "HSDS-UK-3.0",
  profile: aboutProfile,
  openapi_url: `${base}/api/openapi.json`,
});

const isResource = (name: string): name is Resource => (resources as readonly string[]).includes(name);

/**
 * Returns the answer of the feed to a question. `path` is below its own address: "services", "services/{id}", or "" for
 * the feed itself. `base` is the address by which this site is asked.
 */
export function answerFeed(path: string, given: URLSearchParams, catalogue: Catalogue, base: string): FeedAnswer {
  if (path === "") return { status: 200, isPersonal: false, json: aboutFeed(base) };
  const [name = "", id, ...more] = path.split("/");
  if (!isResource(name) || more.length > 0)
    return refuse(404, `There is nothing at this address. See ${base}/api/openapi.json.`);
  const read = parseListQuery(name, given);
  if ("issue" in read) return refuse(400, `${read.issue.field}: ${read.issue.message}`);
  const feed = feedOf(catalogue, base);
  return id === undefined ? answerList(name, read.query, feed) : answerOne(name, id, read.query, feed);
}

function answerOne(name: Resource, id: string, query: ListQuery, feed: Feed): FeedAnswer {
  const item = lists[name].items(feed).find((one) => one.id === id.toLowerCase());
  if (!item) return refuse(404, "There is none with this id.");
  return { status: 200, isPersonal: false, json: fullForm(name, item, query, feed) };
}

/** Returns a record with everything that belongs to it, in the profile that is asked for. */
function fullForm(name: Resource, item: Item, query: ListQuery, feed: Feed): object {
  const record = name === "organizations" && isYes(query.full_service) ? withServices(item, feed) : item.record();
  if (query.profile === "1.0" && name === "services") return versionOneService(record as Service);
  return query.profile === "strict" ? (strictForm(record, lists[name].shape) as object) : record;
}

/** Returns an organization with the services that it gives. */
function withServices(item: Item, feed: Feed): object {
  const own = lists.services
    .items(feed)
    .filter(({ service }) => service && providerId(service, feed.catalogue) === item.id);
  return own.length > 0 ? { ...item.record(), services: own.map(({ record }) => record()) } : item.record();
}

/** Returns an item as it stands in a list. */
function itemForm(name: Resource, item: Item, query: ListQuery, feed: Feed): object {
  if (isYes(query.minimal)) return { id: item.id, last_modified: item.modified };
  if (query.profile === "1.0" || isYes(query.full) || isYes(query.full_service))
    return fullForm(name, item, query, feed);
  const short = listForm(item.short?.() ?? item.record());
  return query.profile === "strict" ? (strictForm(short, lists[name].shape) as object) : short;
}

/** Finds the point of a postcode, or says why there is none. */
function findPoint({ postcode, proximity }: ListQuery, { catalogue }: Feed): { point: Point | null } | FeedAnswer {
  if (!postcode) {
    const message = "proximity: Give a postcode too. It is measured from there.";
    return proximity === undefined ? { point: null } : refuse(400, message);
  }
  const located = locatePostcode(postcode, areasOnMap(catalogue.areas));
  if (located.outcome === "found") return { point: searchOrigin(located.origin, catalogue.areas) };
  return refuse(located.outcome === "unknown" ? 404 : 400, `postcode: ${located.message}`);
}

/** Lines of a whole list that are made in one turn: half a megabyte, of which a reader who stops reading holds two. */
const linesInPiece = 25;

/** Returns the items of a list as lines. Without a page those of a search are in the order of ids, too. */
function linesOf(items: readonly Item[], query: ListQuery, feed: Feed, formOf: Lines["formOf"]): Lines {
  const { minimal, full, full_service, profile } = query;
  const form = JSON.stringify([minimal, full, full_service, profile]);
  const ordered = query.search && !query.isPaged ? items.toSorted(byId) : items;
  const inPiece = query.isPaged ? query.per_page : linesInPiece;
  return { items: ordered, formOf, tag: () => tagOf(ordered, formOf, form, feed), inPiece };
}

function answerList(name: Resource, query: ListQuery, feed: Feed): FeedAnswer {
  const { area, page, per_page, format, postcode, search } = query;
  if (area && !feed.findArea(area)) {
    const known = feed.catalogue.areas.map(({ slug }) => slug).join(", ");
    return refuse(400, `area: There is no such Local Offer here. There are: ${known}.`);
  }
  const found = findPoint(query, feed);
  if (!("point" in found)) return found;
  const items = filtered(lists[name].items(feed), query, feed, found.point);
  const total_pages = Math.ceil(items.length / per_page);
  if (page > Math.max(total_pages, 1)) return refuse(404, `page: There are ${total_pages} pages.`);
  const contents = items.slice((page - 1) * per_page, page * per_page);
  const isPersonal = postcode !== undefined || search !== undefined;
  const formOf = (item: Item) => itemForm(name, item, query, feed);
  if (format === "ndjson")
    return { status: 200, isPersonal, lines: linesOf(query.isPaged ? contents : items, query, feed, formOf) };
  const json = {
    total_items: items.length,
    total_pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= total_pages,
    empty: contents.length === 0,
    contents: contents.map(formOf),
  };
  return { status: 200, isPersonal, json: query.profile === "1.0" ? versionOnePage(json) : json };
}
