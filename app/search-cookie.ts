import { cookies } from "next/headers";
import { z } from "zod";
import { ANY_NATIONS } from "@/lib/geo/named-councils";
import { open, type SealedFor, seal } from "./sealed";

/*
 * The cookie of a search: it holds what may stand in no address, sealed. An address shows a postcode's sector only.
 */

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
const SearchCookie = z.object({
  postcode: z.string().optional(),
  problem: WhereProblem.optional(),
  notice: Notice.optional(),
});
export type SearchCookie = z.infer<typeof SearchCookie>;

/** …with when it was put there, in milliseconds since 1970. */
const Sealed = z.object({ kept: SearchCookie, at: z.number() });

/**
 * Milliseconds for which `/where` shows what was typed. Somebody who opens it later on the same device does not read
 * there where a child lives.
 */
const problemLasts = 10 * 60_000;

const cookieName = "where";
/** No visitor is known here, and a visit has no length: the browser that has the cookie may read its content. */
const cookieFor: SealedFor = { purpose: "where", holder: "", page: "/" };

/** The `Set-Cookie` value that keeps this for the rest of the visit, unreadable for whoever else uses the device. */
export function setSearchCookie(kept: SearchCookie, secure: boolean): string {
  const sealed = seal(cookieFor, { kept, at: Date.now() } satisfies z.infer<typeof Sealed>, null);
  return `${cookieName}=${sealed}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The `Set-Cookie` value that makes the browser forget what was kept. */
export const clearSearchCookie = `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

function openCookie(sealed: string | undefined): SearchCookie {
  const { kept, at } = open(Sealed, cookieFor, sealed) ?? { kept: {}, at: 0 };
  return Date.now() - at < problemLasts ? kept : { ...kept, problem: undefined };
}

/** Returns what the `Cookie` header of a request holds of this visit. */
export const readSearchCookie = (header: string | null): SearchCookie =>
  openCookie(
    header
      ?.split(";")
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1),
  );

/** Returns what the cookie of the request that is being answered holds. */
export const searchCookie = async (): Promise<SearchCookie> => openCookie((await cookies()).get(cookieName)?.value);

/** Returns the notice beside the answers at an address with this place and these words, or null. */
export async function noticeAt(near: string | null, q: string): Promise<string | null> {
  const { notice } = await searchCookie();
  return notice && notice.near === near && notice.q === q ? notice.text : null;
}
