import { baseOf } from "@/app/base";
import { formOf, readerOf } from "@/app/form";
import { elsewhereOf } from "@/app/near";
import { regionsNow } from "@/app/regions";
import { readSearchCookie, type SearchCookie, setSearchCookie, type WhereProblem } from "@/app/search-cookie";
import { areasOnMap } from "@/lib/catalogue/area";
import { everything, search } from "@/lib/catalogue/search/search";
import { type PageSearch, readPageSearch, searchAddress } from "@/lib/catalogue/search/search-address";
import { personalPath, withoutPersonal } from "@/lib/comments/personal-address";
import { councilOf } from "@/lib/geo/districts";
import { type Located, locate, type Origin, type PlaceChoice } from "@/lib/geo/locate";
import { areaOfDistrict } from "@/lib/geo/origin";
import { districtList } from "@/lib/geo/tables";
import { liveCatalogue } from "@/lib/live/live";
import { readTypedSearch, type TypedSearch } from "./typed-search";

/** What the page of answers is asked. `near` is a postcode's sector or a place's name, never a whole postcode. */
function pageSearchOf(near: string | null, { q, filters }: TypedSearch): PageSearch {
  const given: [string, string][] = [["near", near ?? ""], ["q", q], ...filters];
  const read = (key: string) => given.filter(([name]) => name === key).map(([, value]) => value);
  return readPageSearch(read, liveCatalogue());
}

/** The address of the answers in an area; `near` as for `pageSearchOf`. */
const answersAt = (area: string, near: string | null, asked: TypedSearch): string =>
  searchAddress(area, pageSearchOf(near, asked));

/**
 * What keeps an origin from being searched here, or null: it lies in another council's area, or in nobody knows whose.
 */
function problemOf(origin: Origin, asked: TypedSearch): WhereProblem | null {
  const { area, council, councils, nation, possibleAreas, part } = origin;
  if (area !== null || (asked.area !== null && possibleAreas.includes(asked.area))) return null;
  // Of a whole postcode no more is said than its sector.
  const label = origin.postcode && council !== null ? "That postcode" : (part ?? origin.label);
  if (council !== null || (councils.length > 0 && possibleAreas.length === 0)) {
    return { kind: "elsewhere", label, councils: [...councils], nation, q: asked.q };
  }
  if (councils.length > 0) {
    const { q, area: on, filters } = asked;
    const why = origin.postcode ? "unknown postcode" : "several councils";
    const choices = councils.map((each) => {
      const slug = areaOfCouncil(each);
      return { label: each, href: slug ? answersAt(slug, part, asked) : hrefOfCouncil(each, null, asked) };
    });
    return { kind: "choices", typed: label, q, area: on, filters, why, choices };
  }
  const message = origin.postcode
    ? "We do not know that postcode. It may be new. Choose your area below, or type the name of your town or village."
    : `${origin.note ?? ""} Type your whole postcode, so that we can tell which council you are in.`.trim();
  return messageProblem(asked, message);
}

/**
 * What to say beside the answers: what was left out, and which place was taken for a name that was mistyped or that
 * many have.
 */
function noticeOf(origin: Origin, isOneOfMany: boolean, asked: TypedSearch): string | null {
  const isMended = origin.precision === "place" && (origin.note !== null || isOneOfMany);
  const mended = isMended ? `We searched for ${origin.label}. Not that? Change the place above.` : null;
  return [mended, asked.notice].filter(Boolean).join(" ") || null;
}

/** Sends somebody on (303) to the answers of what they asked, or to `/where` with what they typed. */
function answerSearch(request: Request, asked: TypedSearch): Response {
  const { areas } = liveCatalogue();
  const before = readSearchCookie(request.headers.get("cookie"));
  const secure = baseOf(request).startsWith("https:");
  // What was known of this visit stays: a detour to /where must not make the site forget the exact postcode.
  const goTo = (location: string, kept: SearchCookie) =>
    seeOther(location, { ...before, problem: undefined, notice: undefined, ...kept }, secure);
  const sayProblem = (problem: WhereProblem) => goTo("/where", { problem });
  const noticeAt = (near: string | null, text: string | null): SearchCookie =>
    text === null ? {} : { notice: { near, q: pageSearchOf(near, asked).search.words, text } };

  if (asked.isDoubtful) {
    return sayProblem(
      messageProblem({ ...asked, where: "" }, "You typed more than one postcode. Type the one you live at."),
    );
  }
  if (asked.isLost) {
    return sayProblem(
      messageProblem(
        { ...asked, where: "" },
        "We know no postcode where you are. Type a postcode, a town or a village.",
      ),
    );
  }
  if (asked.where === "" && asked.area) {
    if (isOnlyPlace(asked.q, asked.area)) return answerSearch(request, { ...asked, where: asked.q, q: "" });
    return goTo(answersAt(asked.area, null, asked), noticeAt(null, asked.notice));
  }
  const located: Located = locate(asked.where, areasOnMap(areas), { preferArea: asked.area, regions: regionsNow() });
  if (located.outcome === "found") {
    const { origin } = located;
    const problem = problemOf(origin, asked);
    const area = origin.area ?? asked.area;
    if (problem || !area) return sayProblem(problem ?? messageProblem(asked, "Type a postcode, a town or a village."));
    const near = origin.part ?? origin.label;
    // Whoever said no area may have meant a place of the same name elsewhere.
    const isOneOfMany = asked.area === null && "alternatives" in located && located.alternatives.length > 0;
    const postcode = origin.postcode ? { postcode: origin.postcode } : {};
    return goTo(answersAt(area, near, asked), { ...postcode, ...noticeAt(near, noticeOf(origin, isOneOfMany, asked)) });
  }
  if (located.outcome === "councils") {
    const { named, areas: own, places } = located;
    const councils = [...new Set(named.districts.map(councilOf))];
    const [area] = own;
    const isOneArea = area !== undefined && own.length === 1 && named.districts.every(isIn(area));
    if (isOneArea && places.length === 0) return goTo(answersAt(area, null, asked), noticeAt(null, asked.notice));
    if (own.length === 0 && places.length === 0) return sayProblem(elsewhereOf(named, asked.q));
    const { typed, q, area: on, filters } = messageProblem(asked, "");
    const ownFirst = [...councils].sort(
      (a, b) => Number(areaOfCouncil(a) === null) - Number(areaOfCouncil(b) === null),
    );
    const whole = (isOneArea || own.length === 0 ? [named.name] : ownFirst).map((label) => ({
      label: named.districts.length > 0 ? `${label} (the whole area)` : withNation(label, named.nation),
      href: hrefOfCouncil(label, isOneArea ? area : areaOfCouncil(label), asked),
    }));
    const isRegion = whole.length > 1 && places.length === 0;
    return sayProblem({
      kind: "choices",
      typed,
      q,
      area: on,
      filters,
      why: isRegion ? "several councils" : "same name",
      choices: [...whole, ...choicesOf(places, asked)],
    });
  }
  if (located.outcome === "choices" || (located.outcome === "unknown" && "nearMisses" in located)) {
    const { typed, q, area, filters } = messageProblem(asked, "");
    const places = located.outcome === "choices" ? located.choices : located.nearMisses;
    const why = located.outcome === "choices" && !located.isLike ? "same name" : "like it";
    if (places.length > 0) {
      return sayProblem({ kind: "choices", typed, q, area, filters, why, choices: choicesOf(places, asked) });
    }
  }
  if (located.outcome === "outside-great-britain" && located.nation) {
    const { nation } = located;
    return sayProblem({ kind: "elsewhere", label: "That postcode", councils: [], nation, q: asked.q });
  }
  // Words wait for an area alone: who has no postcode to hand need not look for one.
  const choose = asked.where === "" && asked.q ? " Or choose your area below." : "";
  return sayProblem(messageProblem(asked, located.message + choose));
}

/** Whether words for which an area has no answer are a place in it: "Yarm" or "OX4", typed into the box for words. */
function isOnlyPlace(words: string, area: string): boolean {
  if (words === "") return false;
  const catalogue = liveCatalogue();
  const { total, missing } = search(catalogue, { ...everything, words, area }, { from: 0, count: 0 });
  if (total > 0 || missing.length > 0) return false;
  const located = locate(words, areasOnMap(catalogue.areas), { preferArea: area, regions: regionsNow() });
  if (located.outcome === "councils") return located.areas.includes(area);
  if (located.outcome !== "found") return false;
  const { origin } = located;
  // A name that had to be mended is not what somebody typed.
  if (origin.precision === "place" && origin.note !== null) return false;
  return origin.area === area || (origin.area === null && origin.possibleAreas.includes(area));
}

/** "Dublin, Ireland"; and "Isle of Man", which is one itself. */
const withNation = (name: string, nation: string | null): string =>
  nation === null || nation.endsWith(name) ? name : `${name}, ${nation}`;

/** Whether a district is in the area of this slug. */
const isIn = (slug: string) => (district: { code: string }) =>
  areaOfDistrict(district.code, areasOnMap(liveCatalogue().areas)) === slug;

/** The slug of this site's area that a council publishes, or null. */
const areaOfCouncil = (council: string): string | null => {
  const district = districtList().find((each) => councilOf(each) === council);
  return district ? areaOfDistrict(district.code, areasOnMap(liveCatalogue().areas)) : null;
};

const hrefOfCouncil = (council: string, area: string | null, asked: TypedSearch): string =>
  area === null ? `/where?${new URLSearchParams({ place: council })}` : answersAt(area, null, asked);

/** Places to choose from, each with the address that it leads to. */
const choicesOf = (places: readonly PlaceChoice[], asked: TypedSearch) =>
  places.map(({ label, origin }) => ({
    label,
    href: origin.area ? answersAt(origin.area, label, asked) : `/where?${new URLSearchParams({ place: label })}`,
  }));

const messageProblem = ({ where, q, area, filters }: TypedSearch, message: string) => ({
  kind: "message" as const,
  typed: where,
  q,
  area,
  filters,
  message,
});

/** An answer that sends somebody on, with what is to be kept of the visit. */
function seeOther(location: string, kept: SearchCookie, secure: boolean): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  if (Object.values(kept).some((value) => value !== undefined))
    headers.set("Set-Cookie", setSearchCookie(kept, secure));
  return new Response(null, { status: 303, headers });
}

const slugsNow = () => liveCatalogue().areas.map(({ slug }) => slug);

/**
 * `POST /find`: turns what somebody typed into a point, and sends them on (303) to the answers. The postcode itself
 * goes into the sealed cookie; the address shows its sector only. What cannot be searched goes to `/where`, with what
 * was typed.
 */
export async function POST(request: Request): Promise<Response> {
  return answerSearch(request, readTypedSearch(readerOf(await formOf(request)), liveCatalogue()));
}

/**
 * `GET /find?address=…`: the front door asks this for an address that holds a whole postcode, a telephone number or an
 * email address. A list of answers is searched for as if the form had been sent, so that the exact point gets into the
 * sealed cookie. So is a postcode that was typed into the path. Any other page is asked for without it. Without an
 * address it is a form that was opened as a page: that asks where.
 */
export function GET(request: Request): Response {
  const address = new URL(request.url).searchParams.get("address") ?? "";
  const start = "http://localhost";
  if (!address.startsWith("/") || !URL.canParse(address, start)) return seeOther("/where", {}, false);
  const { origin, pathname, searchParams } = new URL(address, start);
  if (origin !== start || pathname.startsWith("//")) return seeOther("/where", {}, false);
  const inPath = personalPath(pathname, liveCatalogue());
  if (inPath) {
    const area = inPath.before.split("/")[1] ?? "";
    const fields: Record<string, string> = { where: inPath.typed, area };
    return answerSearch(
      request,
      readTypedSearch((key) => [fields[key] ?? ""], liveCatalogue()),
    );
  }
  const slug = /^\/([a-z0-9-]+)\/services\/*$/.exec(pathname)?.[1];
  if (slug && slugsNow().includes(slug)) {
    const read = (key: string) => (key === "area" ? [slug] : searchParams.getAll(key === "where" ? "near" : key));
    return answerSearch(request, readTypedSearch(read, liveCatalogue()));
  }
  const query = (withoutPersonal(searchParams) ?? searchParams).toString();
  return seeOther(query === "" ? pathname : `${pathname}?${query}`, {}, false);
}
