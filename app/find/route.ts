import { baseOf } from "@/app/base";
import { formOf, readerOf } from "@/app/form";
import { readSearchCookie, type SearchCookie, setSearchCookie } from "@/app/search-cookie";
import { personalPath, withoutPersonal } from "@/lib/comments/personal-address";
import { liveCatalogue } from "@/lib/live/live";
import { resolveSearch } from "./resolve-search";
import { pageSearchOf, resultsAddress } from "./results-address";
import { readTypedSearch, type TypedSearch } from "./typed-search";

/** Sends somebody on (303) to the results of what they asked, or to `/where` with what they typed. */
function answerSearch(request: Request, asked: TypedSearch): Response {
  const before = readSearchCookie(request.headers.get("cookie"));
  const secure = baseOf(request).startsWith("https:");
  // What was known of this visit stays: a detour to /where must not make the site forget the exact postcode.
  const goTo = (location: string, kept: SearchCookie) =>
    seeOther(location, { ...before, problem: undefined, notice: undefined, ...kept }, secure);
  const resolved = resolveSearch(asked);
  if (resolved.outcome === "problem") return goTo("/where", { problem: resolved.problem });
  const { area, near, postcode, notice, search } = resolved;
  return goTo(resultsAddress(area, near, search), {
    ...(postcode && { postcode }),
    ...(notice && { notice: { near, q: pageSearchOf(near, search).search.words, text: notice } }),
  });
}

/** Returns an answer that sends somebody on, with what is to be kept of the visit. */
function seeOther(location: string, kept: SearchCookie, secure: boolean): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  if (Object.values(kept).some((value) => value !== undefined))
    headers.set("Set-Cookie", setSearchCookie(kept, secure));
  return new Response(null, { status: 303, headers });
}

const slugsNow = () => liveCatalogue().areas.map(({ slug }) => slug);

/**
 * `POST /find`: turns what somebody typed into a point, and sends them on (303) to the results. The postcode itself
 * goes into the sealed cookie; the address shows its sector only. What cannot be searched goes to `/where`, with what
 * was typed.
 */
export async function POST(request: Request): Promise<Response> {
  return answerSearch(request, readTypedSearch(readerOf(await formOf(request)), liveCatalogue()));
}

/**
 * `GET /find?address=…`: the front door asks this for an address that holds a whole postcode, a telephone number or an
 * email address. A list of results is searched for as if the form had been sent, so that the exact point gets into the
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
