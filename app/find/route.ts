import { baseOf } from "@/app/api/base";
import { keepCookie, type WhereProblem } from "@/app/near";
import { areasOnMap } from "@/lib/catalogue/area";
import { type Located, locate, type Origin } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live";

const mostTyped = 200;

/** Filters that a form may carry along. What they say is read where the answers are. */
const filterKeys = ["kind", "category", "need", "age", "refer", "delivery", "radius", "sort"];
const mostFilters = 30;

/** Where to look, with what: the fields of the search form, cut to a sane length. */
type Asked = { where: string; q: string; area: string | null; filters: [string, string][] };

const readForm = (form: FormData, areas: readonly string[]): Asked => {
  const cut = (value: FormDataEntryValue | null) =>
    String(value ?? "")
      .trim()
      .slice(0, mostTyped);
  const area = cut(form.get("area"));
  const filters = filterKeys.flatMap((key) => form.getAll(key).map((value): [string, string] => [key, cut(value)]));
  return {
    where: cut(form.get("where")),
    q: cut(form.get("q")),
    area: areas.includes(area) ? area : null,
    filters: filters.filter(([, value]) => value !== "").slice(0, mostFilters),
  };
};

/** The address of the answers in an area. `near` is a postcode's sector or a place's name, never a whole postcode. */
function answersAt(area: string, near: string | null, { q, filters }: Asked): string {
  const query = new URLSearchParams();
  if (near) query.set("near", near);
  if (q) query.set("q", q);
  for (const [key, value] of filters) query.append(key, value);
  return `/${area}/services${query.size > 0 ? `?${query}` : ""}`;
}

/** What keeps an origin from being searched here, or null: it lies in another council's area, or in nobody knows whose. */
function problemOf(origin: Origin, asked: Asked): WhereProblem | null {
  if (origin.area !== null || (origin.council === null && asked.area !== null)) return null;
  if (origin.council === null) {
    const message =
      `${origin.note ?? ""} Type your whole postcode, so that we can tell which council you are in.`.trim();
    return messageProblem(asked, message);
  }
  return { kind: "elsewhere", label: origin.label, council: origin.council, q: asked.q };
}

/**
 * `POST /find`: turns what somebody typed into a point, and sends them on (303) to the answers. The postcode itself goes
 * into the sealed cookie; the address shows its sector only. What cannot be searched goes to `/where`, with what was typed.
 */
export async function POST(request: Request): Promise<Response> {
  const { areas } = liveCatalogue();
  const asked = readForm(
    await request.formData(),
    areas.map(({ slug }) => slug),
  );
  const secure = baseOf(request).startsWith("https:");
  const goTo = (location: string, cookie?: string) => {
    const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
    if (cookie) headers.set("Set-Cookie", cookie);
    return new Response(null, { status: 303, headers });
  };
  const sayProblem = (problem: WhereProblem) => goTo("/where", keepCookie({ problem }, secure));

  if (asked.where === "" && asked.area) return goTo(answersAt(asked.area, null, asked));
  const located: Located = locate(asked.where, areasOnMap(areas), { preferArea: asked.area });
  if (located.outcome === "found") {
    const { origin } = located;
    const problem = problemOf(origin, asked);
    const area = origin.area ?? asked.area;
    if (problem || !area) return sayProblem(problem ?? messageProblem(asked, "Type a postcode, a town or a village."));
    const kept = origin.postcode ? keepCookie({ postcode: origin.postcode }, secure) : undefined;
    return goTo(answersAt(area, origin.part ?? origin.label, asked), kept);
  }
  if (located.outcome === "choices") {
    const { typed, q, area, filters } = messageProblem(asked, "");
    const choices = located.choices.map((choice) => ({
      label: choice.label,
      href: choice.origin.area
        ? answersAt(choice.origin.area, choice.label, asked)
        : `/where?${new URLSearchParams({ place: choice.label })}`,
    }));
    return sayProblem({ kind: "choices", typed, q, area, filters, choices });
  }
  return sayProblem(messageProblem(asked, located.message));
}

const messageProblem = ({ where, q, area, filters }: Asked, message: string) => ({
  kind: "message" as const,
  typed: where,
  q,
  area,
  filters,
  message,
});

/** `GET /find`: a form that is asked for again as a page is the page that asks where. */
export const GET = (): Response =>
  new Response(null, { status: 303, headers: { Location: "/where", "Cache-Control": "no-store" } });
