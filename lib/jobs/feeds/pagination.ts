import { ownValue, scalarText } from "../../catalogue/json-values";
import { FeedFault } from "./feed-fault";

const perPage = 50;

/** How a page of a list says where it stands: the names of version 3, and those of version 1. */
export type Pagination = {
  pages: number | null;
  items: number | null;
  isFirst: boolean | null;
  isLast: boolean | null;
};

/** Reads where a page stands in its list. What it does not say is null. */
export function paginationOf(page: unknown): Pagination {
  const number = (...names: string[]) => {
    const found = names
      .map((name) => ownValue(page, name))
      .find((one) => typeof one === "number" || typeof one === "string");
    const read = Number(found);
    return found !== undefined && Number.isSafeInteger(read) && read >= 0 ? read : null;
  };
  const flag = (...names: string[]) => {
    const found = names.map((name) => scalarText(ownValue(page, name))).find((one) => /^(?:true|false)$/i.test(one));
    return found === undefined ? null : /^true$/i.test(found);
  };
  return {
    pages: number("total_pages", "totalPages"),
    items: number("total_items", "totalElements"),
    isFirst: flag("first_page", "first"),
    isLast: flag("last_page", "last"),
  };
}

/**
 * The address of the page after this one, where a page gives it (as many feeds do that count no pages), or else its
 * header. Null where it says that there is none; undefined where it says nothing. Throws where it is of another site.
 */
export function nextAddress(page: unknown, header: string | null, list: URL): string | null | undefined {
  const holders = [page, ...["links", "_links", "paging", "meta"].map((name) => ownValue(page, name))];
  const said = holders
    .flatMap((one) => [ownValue(one, "next"), ownValue(one, "next_page_url")])
    .filter((one) => one !== undefined);
  if (said.length === 0 && header !== null) said.push(header);
  if (said.length === 0) return undefined;
  const text = said.map((one) => scalarText(one) || scalarText(ownValue(one, "href"))).find((one) => one !== "");
  if (text === undefined) return null;
  if (!/^(?:https?:|[/?])/i.test(text) || !URL.canParse(text, list)) return undefined;
  const url = new URL(text, list);
  if (url.host !== list.host)
    throw new FeedFault("It names another site for the page after this one. That was not asked.");
  // A site behind a proxy often takes itself for one without encryption.
  url.protocol = list.protocol;
  return url.href;
}

/** Returns the address of the list of one kind, whether the feed itself or its list of services was named. */
export function listAddress(given: string, list: string): URL {
  const url = new URL(given);
  url.hash = "";
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = `${path.replace(/\/services$/, "")}/${list}`;
  return url;
}

/** Returns the address of a page of a list, of whole records where `isWhole`. */
export const pageAddress = (list: URL, page: number, isWhole: boolean): string => {
  const url = new URL(list);
  url.searchParams.set("page", String(page));
  if (isWhole) {
    url.searchParams.set("per_page", String(perPage));
    url.searchParams.set("full", "true");
  }
  return url.href;
};
