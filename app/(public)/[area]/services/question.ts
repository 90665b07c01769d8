import { noticeAt, originOf } from "@/app/near";
import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findArea } from "@/lib/catalogue/catalogue";
import type { Issue } from "@/lib/catalogue/issue";
import { type Answer, type Match, type Search, search } from "@/lib/catalogue/search";
import { parseSearchParameters } from "@/lib/catalogue/search-parameters";

/** The keys of an address, as Next gives them: a key that stands twice has a list. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The keys that this page reads. Others are not looked at: the area stands in the path. */
const keys = ["q", "kind", "category", "need", "age", "refer", "delivery", "radius", "sort", "page"];

export const perPage = 20;
/** Answers of other areas that are for the whole country: no more than fit at the end of a page. */
const mostElsewhere = 5;

/** What was asked in an area, and the answer. */
export type Question = {
  area: Area;
  /** The place as the address has it, when it is one that we know. */
  near: string | null;
  /** What to know about the point that distances are measured from, or null. */
  note: string | null;
  /** What to know about how the search was read: a name that was put right, something left out; or null. */
  notice: string | null;
  search: Search;
  answer: Answer;
  /** Entries of other areas that are for the whole country. */
  elsewhere: readonly Match[];
  page: number;
  pages: number;
  issues: Issue[];
};

/** Reads the address of a page of answers, and answers it. Null when there is no such area. */
export async function readQuestion(catalogue: Catalogue, slug: string, params: SearchParams): Promise<Question | null> {
  const area = findArea(catalogue, slug);
  if (!area) return null;
  const read = (key: string) => [(keys.includes(key) && params[key]) || []].flat();
  const parsed = parseSearchParameters(read, catalogue);
  const issues = [...parsed.issues];

  const typed = [params.near ?? []].flat()[0]?.trim() || null;
  const found = await originOf(typed, area.slug);
  if (typed && !found) {
    issues.unshift({ field: "near", message: "We do not know this place. Type a postcode, a town or a village." });
  }
  const asked: Search = { ...parsed.search, origin: found?.origin ?? null, area: area.slug };
  const answer = search(catalogue, asked);
  const isNarrow = asked.words !== "" || asked.categories.length > 0;
  const elsewhere = isNarrow
    ? search(catalogue, { ...asked, area: null })
        .matches.filter(({ coverage, offer }) => coverage === "national" && offer.area !== area.slug)
        .slice(0, mostElsewhere)
    : [];
  const pages = isEverything(asked) ? 1 : Math.max(1, Math.ceil(answer.total / perPage));
  return {
    area,
    near: found ? typed : null,
    note: found?.origin.note ?? null,
    notice: asked.words !== "" || typed !== null ? await noticeAt(typed, asked.words) : null,
    search: asked,
    answer,
    elsewhere,
    page: Math.min(parsed.page, pages),
    pages,
    issues,
  };
}

/** Whether this is a list to look through, from A to Z, rather than an answer in an order of its own. */
export const isEverything = ({ words, origin }: Search) => words === "" && origin === null;
