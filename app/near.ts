import { cookies } from "next/headers";
import { z } from "zod";
import { areasOnMap } from "@/lib/catalogue/area";
import type { SearchOrigin } from "@/lib/catalogue/search/search";
import { searchOrigin } from "@/lib/catalogue/search/search-origin";
import { councilOf } from "@/lib/geo/districts";
import { locatePart, locatePlace, locatePostcode, type Origin } from "@/lib/geo/locate";
import { ANY_NATIONS, type NamedCouncils } from "@/lib/geo/named-councils";
import { liveCatalogue } from "@/lib/live/live";
import { regionsNow } from "./regions";
import { open, type SealedFor, seal } from "./sealed";

/** The national way from a postcode to the council whose Local Offer counts there. */
export const NATIONAL_DIRECTORY = "https://www.gov.uk/find-local-council";

/** What was typed and chosen, so that nothing of it is lost. */
const Typed = z.object({
  typed: z.string(),
  q: z.string(),
  area: z.string().nullable(),
  filters: z.array(z.tuple([z.string(), z.string()])),
});

/** A place outside every area of this site. `councils` are those that it is in: none where they are not known. */
const Elsewhere = z.object({
  kind: z.literal("elsewhere"),
  label: z.string(),
  councils: z.array(z.string()),
  q: z.string(),
  nation: z.enum(ANY_NATIONS).nullable(),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

const Choices = Typed.extend({
  kind: z.literal("choices"),
  why: z.enum(["same name", "like it", "several councils", "unknown postcode"]),
  choices: z.array(z.object({ label: z.string(), href: z.string() })),
});
const WhereProblem = z.discriminatedUnion("kind", [
  Typed.extend({ kind: z.literal("message"), message: z.string() }),
  Choices,
  Elsewhere,
]);
/** Why the last search found no place: with what to say, places to choose from, or another council's area. */
export type WhereProblem = z.infer<typeof WhereProblem>;

/** A sentence about a search, and the place and words of its address: it is shown there and nowhere else. */
const Notice = z.object({ near: z.string().nullable(), q: z.string(), text: z.string() });

/** What the cookie of a search holds, sealed. It ends when the browser closes. */
const Kept = z.object({
  postcode: z.string().optional(),
  problem: WhereProblem.optional(),
  notice: Notice.optional(),
});
export type Kept = z.infer<typeof Kept>;

/** …with when it was put there, in milliseconds since 1970. */
const Sealed = z.object({ kept: Kept, at: z.number() });

/**
 * Milliseconds for which `/where` shows what was typed. Somebody who opens it later on the same device does not read
 * there where a child lives.
 */
const problemLasts = 10 * 60_000;

const cookieName = "where";
/** No visitor is known here, and a visit has no length: the browser that has the cookie may read its content. */
const cookieFor: SealedFor = { purpose: "where", holder: "", page: "/" };

/** The `Set-Cookie` value that keeps this for the rest of the visit, unreadable for whoever else uses the device. */
export function keepCookie(kept: Kept, secure: boolean): string {
  const sealed = seal(cookieFor, { kept, at: Date.now() } satisfies z.infer<typeof Sealed>, null);
  return `${cookieName}=${sealed}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The `Set-Cookie` value that makes the browser forget what was kept. */
export const forgetCookie = `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

function opened(sealed: string | undefined): Kept {
  const { kept, at } = open(Sealed, cookieFor, sealed) ?? { kept: {}, at: 0 };
  return Date.now() - at < problemLasts ? kept : { ...kept, problem: undefined };
}

/** Returns what the `Cookie` header of a request holds of this visit. */
export const keptIn = (header: string | null): Kept =>
  opened(
    header
      ?.split(";")
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1),
  );

const kept = async (): Promise<Kept> => opened((await cookies()).get(cookieName)?.value);

/** Returns the notice beside the answers at an address with this place and these words, or null. */
export async function noticeAt(near: string | null, q: string): Promise<string | null> {
  const { notice } = await kept();
  return notice && notice.near === near && notice.q === q ? notice.text : null;
}

/** A sentence about a postcode without the postcode: a page never shows more of it than its address does. */
const withoutIts = (postcode: string | null, note: string | null) =>
  postcode === null || note === null
    ? note
    : note.replace(new RegExp(`(^|[.] )${postcode}`, "g"), "$1Your postcode").replaceAll(postcode, "your postcode");

/** A point that may be drawn: the middle of what stands in the address, in metres on the grid, and what to call it. */
export type Centre = { name: string; easting: number; northing: number };

/**
 * Returns the point that `near` in an address stands for. It is the exact postcode when this visit's cookie holds one
 * in that sector, otherwise the middle of the sector or outward code. Failing that, it is the place of that name. Null
 * when it is none of these. A sector of several councils counts as `pageArea`'s, the area of the page, where that is
 * one of them; the note says so. `centre` is never the postcode of the cookie: a page draws no more than its address
 * says.
 */
export async function originOf(
  near: string | null,
  pageArea: string | null = null,
): Promise<{ origin: SearchOrigin & { note: string | null; precise: boolean }; centre: Centre } | null> {
  if (!near) return null;
  const { areas } = liveCatalogue();
  const map = areasOnMap(areas);
  const { postcode } = await kept();
  const exact = postcode ? locatePostcode(postcode, map) : null;
  const part = locatePart(near, map);
  let located: Origin | null = exact?.outcome === "found" && exact.origin.part === near ? exact.origin : null;
  if (!located) {
    const place = part.outcome === "found" ? part : locatePlace(near, map, { preferArea: pageArea });
    if (place.outcome === "found") located = place.origin;
    else if (place.outcome === "choices") located = place.choices[0]?.origin ?? null;
  }
  if (!located) return null;
  const mayBeHere = located.area === null && pageArea !== null && located.possibleAreas.includes(pageArea);
  const origin = searchOrigin(mayBeHere ? { ...located, area: pageArea } : located, areas);
  const note = withoutIts(located.postcode, located.note);
  const label = located.part ?? located.label;
  const { easting, northing } = part.outcome === "found" ? part.origin : located;
  return {
    origin: { ...origin, label, note, precise: located.precision === "postcode" },
    centre: { name: label.split(/,| \(/)[0] ?? label, easting, northing },
  };
}

/**
 * Returns the reason why the last search found no place; null when this page was opened without one. `place` is a place
 * outside every area of this site, chosen from a list of names.
 */
export async function whereProblem(place: string | null): Promise<WhereProblem | null> {
  const { problem } = await kept();
  if (!place) return problem ?? null;
  const q = problem?.q ?? "";
  const located = locatePlace(place, areasOnMap(liveCatalogue().areas), { regions: regionsNow() });
  if (located.outcome === "councils") return elsewhereOf(located.named, q);
  if (located.outcome !== "found" || !located.origin.council) return null;
  const { label, council, nation } = located.origin;
  return { kind: "elsewhere", label, councils: [council], nation, q };
}

/** Returns the words about council areas that this site does not cover. */
export const elsewhereOf = ({ name, districts, nation }: NamedCouncils, q: string): Elsewhere => ({
  kind: "elsewhere",
  label: name,
  councils: [...new Set(districts.map(councilOf))],
  nation,
  q,
});
