import type { Referral } from "@/lib/catalogue/content-blocks";
import type { Referrer } from "@/lib/catalogue/terms";

/** How many people a short line names before it says "or others". */
const most = 2;

/**
 * How one gets in, as short as a list of answers needs it: "You can ask yourself", "Ask your GP or your health visitor, or
 * others". Null where nobody says.
 */
export function waysIn(referral: Referral, referrers: readonly Referrer[]): string | null {
  const who = [
    ...new Set(referral.routes.filter(({ audience }) => audience === "everyone").flatMap((route) => route.who)),
  ];
  if (who.includes("parent"))
    return referral.required === "yes" ? "You may be able to ask yourself" : "You can ask yourself";
  if (who.includes("self")) return "The young person can ask";
  const asks = who.flatMap((slug) => referrers.find((row) => row.slug === slug)?.ask ?? []);
  if (asks.length === 0) return null;
  return `Ask ${asks.slice(0, most).join(" or ")}${asks.length > most ? ", or others" : ""}`;
}
