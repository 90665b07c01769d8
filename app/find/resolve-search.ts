import { elsewhereOf } from "@/app/near";
import { regionsNow } from "@/app/regions";
import type { WhereProblem } from "@/app/search-cookie";
import { areasOnMap } from "@/lib/catalogue/area";
import { everything, search } from "@/lib/catalogue/search/search";
import { councilOf } from "@/lib/geo/districts";
import { type Located, locate, type Origin } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live/live";
import { areaOfCouncil, choicesOf, hrefOfCouncil, isIn, resultsAddress } from "./results-address";
import type { TypedSearch } from "./typed-search";

/** A search with results in an area. `near` is the place as addresses have it; `notice` stands by the results. */
type Results = {
  outcome: "results";
  area: string;
  near: string | null;
  postcode: string | null;
  notice: string | null;
  search: TypedSearch;
};

/** Where a typed search leads: to results, or to what has to be asked first. */
type Resolved = Results | { outcome: "problem"; problem: WhereProblem };

type Outcome<Name extends Located["outcome"]> = Extract<Located, { outcome: Name }>;

const asProblem = (problem: WhereProblem): Resolved => ({ outcome: "problem", problem });

/** Returns where a search leads in an area, from no place in it: to its results. */
const inArea = (area: string, search: TypedSearch): Results => ({
  outcome: "results",
  area,
  near: null,
  postcode: null,
  notice: search.notice,
  search,
});

const messageProblem = ({ where, q, area, filters }: TypedSearch, message: string) => ({
  kind: "message" as const,
  typed: where,
  q,
  area,
  filters,
  message,
});

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
      return { label: each, href: slug ? resultsAddress(slug, part, asked) : hrefOfCouncil(each, null, asked) };
    });
    return { kind: "choices", typed: label, q, area: on, filters, why, choices };
  }
  const message = origin.postcode
    ? "We do not know that postcode. It may be new. Choose your area below, or type the name of your town or village."
    : `${origin.note ?? ""} Type your whole postcode, so that we can tell which council you are in.`.trim();
  return messageProblem(asked, message);
}

/**
 * What to say beside the results: what was left out, and which place was taken for a name that was mistyped or that
 * many have.
 */
function noticeOf(origin: Origin, isOneOfMany: boolean, asked: TypedSearch): string | null {
  const isMended = origin.precision === "place" && (origin.note !== null || isOneOfMany);
  const mended = isMended ? `We searched for ${origin.label}. Not that? Change the place above.` : null;
  return [mended, asked.notice].filter(Boolean).join(" ") || null;
}

/** Returns where a search leads whose place was found: one point, a sector, a town. */
function resolveFound(located: Outcome<"found">, asked: TypedSearch): Resolved {
  const { origin } = located;
  const problem = problemOf(origin, asked);
  const area = origin.area ?? asked.area;
  if (problem || !area) return asProblem(problem ?? messageProblem(asked, "Type a postcode, a town or a village."));
  // Whoever said no area may have meant a place of the same name elsewhere.
  const isOneOfMany = asked.area === null && "alternatives" in located && located.alternatives.length > 0;
  return {
    outcome: "results",
    area,
    near: origin.part ?? origin.label,
    postcode: origin.postcode,
    notice: noticeOf(origin, isOneOfMany, asked),
    search: asked,
  };
}

/** Returns where a search leads whose place is a council, a county or a region. */
function resolveCouncils({ named, areas, places }: Outcome<"councils">, asked: TypedSearch): Resolved {
  const [area] = areas;
  const isOneArea = area !== undefined && areas.length === 1 && named.districts.every(isIn(area));
  if (isOneArea && places.length === 0) return inArea(area, asked);
  if (areas.length === 0 && places.length === 0) return asProblem(elsewhereOf(named, asked.q));
  const ownFirst = [...new Set(named.districts.map(councilOf))].sort(
    (a, b) => Number(areaOfCouncil(a) === null) - Number(areaOfCouncil(b) === null),
  );
  const whole = (isOneArea || areas.length === 0 ? [named.name] : ownFirst).map((label) => ({
    label: named.districts.length > 0 ? `${label} (the whole area)` : withNation(label, named.nation),
    href: hrefOfCouncil(label, isOneArea ? area : areaOfCouncil(label), asked),
  }));
  const isRegion = whole.length > 1 && places.length === 0;
  return chooseFrom(isRegion ? "several councils" : "same name", [...whole, ...choicesOf(places, asked)], asked);
}

type Choices = Extract<WhereProblem, { kind: "choices" }>;

/** Asks which of some places was meant. */
const chooseFrom = (why: Choices["why"], choices: Choices["choices"], { where, q, area, filters }: TypedSearch) =>
  asProblem({ kind: "choices", typed: where, q, area, filters, why, choices });

/**
 * Returns where a typed search leads. A place is asked for again where it is not known, where it is of another council,
 * and where it may be several.
 */
export function resolveSearch(asked: TypedSearch): Resolved {
  if (asked.isDoubtful)
    return asProblem(
      messageProblem({ ...asked, where: "" }, "You typed more than one postcode. Type the one you live at."),
    );
  if (asked.isLost)
    return asProblem(
      messageProblem(
        { ...asked, where: "" },
        "We know no postcode where you are. Type a postcode, a town or a village.",
      ),
    );
  if (asked.where === "" && asked.area) {
    if (isOnlyPlace(asked.q, asked.area)) return resolveSearch({ ...asked, where: asked.q, q: "" });
    return inArea(asked.area, asked);
  }
  const map = areasOnMap(liveCatalogue().areas);
  const located: Located = locate(asked.where, map, { preferArea: asked.area, regions: regionsNow() });
  if (located.outcome === "found") return resolveFound(located, asked);
  if (located.outcome === "councils") return resolveCouncils(located, asked);
  if (located.outcome === "choices" && located.choices.length > 0)
    return chooseFrom(located.isLike ? "like it" : "same name", choicesOf(located.choices, asked), asked);
  if (located.outcome === "unknown" && "nearMisses" in located && located.nearMisses.length > 0)
    return chooseFrom("like it", choicesOf(located.nearMisses, asked), asked);
  if (located.outcome === "outside-great-britain" && located.nation) {
    const { nation } = located;
    return asProblem({ kind: "elsewhere", label: "That postcode", councils: [], nation, q: asked.q });
  }
  // Words wait for an area alone: who has no postcode to hand need not look for one.
  const choose = asked.where === "" && asked.q ? " Or choose your area below." : "";
  return asProblem(messageProblem(asked, located.message + choose));
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
