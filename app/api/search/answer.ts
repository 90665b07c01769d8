import type { SearchAnswer } from "@/app/api/schemas";
import { baseOf } from "@/app/base";
import type { Issue } from "@/lib/catalogue/issue";
import type { Missing } from "@/lib/catalogue/search/missing";
import { keyIssues, parseQuery, type ReadKey } from "@/lib/catalogue/search/query";
import { everything, search } from "@/lib/catalogue/search/search";
import { noteUnmet } from "@/lib/intake/unmet-searches";
import { liveCatalogue } from "@/lib/live/live";
import type { RouteRequest, TextAnswer } from "@/lib/process/plain-route";
import { visitorHeader } from "@/lib/process/visitor-key";
import { jsonText, problemText } from "../problem";
import { findOrigin } from "./origin";
import { membersOf, resultText } from "./result";

const mostBytes = 10_000;

/** Answers a search of these keys, whose values `read` gives: the API contract of `/api/openapi.json`. */
function answer(keys: Iterable<string>, read: ReadKey, { headers }: RouteRequest, base: string): TextAnswer {
  const catalogue = liveCatalogue();
  const { search: parsed, page, perPage, issues } = parseQuery(read, catalogue);
  issues.unshift(...keyIssues(keys, read, catalogue));
  // Who may be in danger is told so, whatever else is wrong with the query.
  const refuse = (status: number, title: string, wrong: readonly Issue[]) => {
    const { isUrgent } = search(catalogue, { ...everything, words: parsed.words }, { from: 0, count: 0 });
    return problemText(status, title, wrong, { urgent: isUrgent });
  };
  const place = findOrigin(read, catalogue.areas, parsed.area);
  if (place.outcome === "malformed") issues.unshift(place.issue);
  if (parsed.radius !== null && place.outcome === "none") {
    issues.push({ field: "radius", message: "A radius needs a postcode or a place." });
  }
  if (issues.length > 0) return refuse(400, "The search cannot be read.", issues);
  if (place.outcome === "unknown") return refuse(404, "The place is not known.", [place.issue]);

  const origin = place.outcome === "found" ? place.origin : null;
  const query = { ...parsed, origin: place.outcome === "found" ? place.searchOrigin : null };
  const { total, matches, facets, missing, guesses, ages, isUrgent } = search(catalogue, query, {
    from: (page - 1) * perPage,
    count: perPage,
  });
  noteUnmet({ ...query, area: query.area ?? origin?.area ?? null }, { total, missing }, headers.get(visitorHeader));
  const beside: Omit<SearchAnswer, "results" | "facets"> = {
    origin,
    total,
    page,
    per_page: perPage,
    urgent: isUrgent,
    missing: missing.map(missingOf),
    guess: guesses[0] ?? null,
    ages,
  };
  const site = new URL(base).origin;
  const results = matches.map((match) => resultText(match, query, catalogue, site));
  const counted: Pick<SearchAnswer, "facets"> = { facets };
  return jsonText(`{${membersOf(beside)},"results":[${results.join(",")}],${membersOf(counted)}}`);
}

const missingOf = ({ kind, slug, name, advice, url }: Missing) => ({ kind, slug, name, advice, url });

/** Returns the answer to `GET /api/search`. */
export function GET(request: RouteRequest): TextAnswer {
  const { searchParams } = new URL(request.url);
  return answer(searchParams.keys(), (key) => searchParams.getAll(key), request, baseOf(request));
}

/**
 * Returns the answer to `POST /api/search`: the same keys as one JSON object. A value is a string, a number, or a list
 * of them.
 */
export async function POST(request: RouteRequest): Promise<TextAnswer> {
  const wrong = (message: string) => problemText(400, "The search cannot be read.", [{ field: "body", message }]);
  const body = await request.text();
  if (body.length > mostBytes) return problemText(413, "The search is too long.", []);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return wrong("Send one JSON object.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong("Send one JSON object.");
  const keys = new Map(Object.entries(value));
  const bad = [...keys].find(([, given]) =>
    [given].flat().some((one) => !["string", "number"].includes(typeof one) && one !== null),
  );
  if (bad)
    return problemText(400, "The search cannot be read.", [
      { field: bad[0].slice(0, 40), message: "Use text or a number." },
    ]);
  const read: ReadKey = (key) =>
    [keys.get(key) ?? []]
      .flat()
      .filter((one) => one !== null)
      .map(String);
  return answer(keys.keys(), read, request, baseOf(request));
}

export { preflight as OPTIONS } from "../problem";
