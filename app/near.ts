import { cookies } from "next/headers";
import { z } from "zod";
import { areasOnMap } from "@/lib/catalogue/area";
import type { SearchOrigin } from "@/lib/catalogue/search";
import { locatePart, locatePlace, locatePostcode, type Origin } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live";
import { open, type SealedFor, seal } from "./sealed";
import { searchOrigin } from "./search-origin";

/** The national way from a postcode to the council whose Local Offer counts there. */
export const NATIONAL_DIRECTORY = "https://www.gov.uk/find-local-council";

/** What was typed and chosen, so that nothing of it is lost. */
const Typed = z.object({
  ...{ typed: z.string(), q: z.string(), area: z.string().nullable() },
  filters: z.array(z.tuple([z.string(), z.string()])),
});

/** What keeps a search from a place: what to say, places to choose from, or another council's area. */
const WhereProblem = z.discriminatedUnion("kind", [
  Typed.extend({ kind: z.literal("message"), message: z.string() }),
  Typed.extend({ kind: z.literal("choices"), choices: z.array(z.object({ label: z.string(), href: z.string() })) }),
  z.object({ kind: z.literal("elsewhere"), label: z.string(), council: z.string(), q: z.string() }),
]);
export type WhereProblem = z.infer<typeof WhereProblem>;

/** What the one cookie of this site holds, sealed. It ends when the browser closes. */
const Kept = z.object({ postcode: z.string().optional(), problem: WhereProblem.optional() });
type Kept = z.infer<typeof Kept>;

const cookieName = "where";
/** Nobody is known here, and a visit has no length: the browser that has the cookie may read what is in it. */
const cookieFor: SealedFor = { purpose: "where", holder: "", page: "/" };

/** The `Set-Cookie` value that keeps this for the rest of the visit, unreadable for whoever else uses the device. */
export function keepCookie(kept: Kept, secure: boolean): string {
  return `${cookieName}=${seal(cookieFor, kept, null)}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

async function kept(): Promise<Kept> {
  return open(Kept, cookieFor, (await cookies()).get(cookieName)?.value) ?? {};
}

/**
 * The point that `near` in an address stands for: the exact postcode when this visit's cookie holds one in that sector,
 * otherwise the middle of the sector or outward code, otherwise the place of that name. Null when it is none of these.
 * A sector that lies in several councils counts as `pageArea`'s, whose page somebody is looking at; the note says so.
 */
export async function originOf(
  near: string | null,
  pageArea: string | null = null,
): Promise<{ origin: SearchOrigin & { note: string | null; precise: boolean } } | null> {
  if (!near) return null;
  const { areas } = liveCatalogue();
  const map = areasOnMap(areas);
  const { postcode } = await kept();
  const exact = postcode ? locatePostcode(postcode, map) : null;
  let located: Origin | null = exact?.outcome === "found" && exact.origin.part === near ? exact.origin : null;
  if (!located) {
    const part = locatePart(near, map);
    const place = part.outcome === "found" ? part : locatePlace(near, map, { preferArea: pageArea });
    if (place.outcome === "found") located = place.origin;
    else if (place.outcome === "choices") located = place.choices[0]?.origin ?? null;
  }
  if (!located) return null;
  const mayBeHere = located.area === null && located.district === null && located.precision !== "place";
  const origin = searchOrigin(mayBeHere ? { ...located, area: pageArea } : located, areas);
  return { origin: { ...origin, note: located.note, precise: located.precision === "postcode" } };
}

/**
 * Why the last search found no place; null when this page was opened without one. `place` is a place outside every area of
 * this site, chosen from a list of names.
 */
export async function whereProblem(place: string | null): Promise<WhereProblem | null> {
  const { problem } = await kept();
  if (!place) return problem ?? null;
  const located = locatePlace(place, areasOnMap(liveCatalogue().areas));
  if (located.outcome !== "found" || !located.origin.council) return null;
  return { kind: "elsewhere", label: located.origin.label, council: located.origin.council, q: problem?.q ?? "" };
}
