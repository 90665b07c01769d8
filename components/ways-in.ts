import type { Referral } from "@/lib/catalogue/content-blocks";
import { isException } from "@/lib/catalogue/exception-route";
import type { Referrer } from "@/lib/catalogue/terms";

/**
 * Returns the ways in, as short as a list of matches needs them. Examples are "You can ask yourself" and "Ask your GP
 * or your health visitor, or others". It names `most` people. Ways that are open to families in some cases only stand
 * behind the rule, where there is room for more than one name. Null where none is stated.
 */
export function waysIn(referral: Referral, referrers: readonly Referrer[], most = 2): string | null {
  const routes = referral.routes.filter(({ audience }) => audience === "everyone");
  const rule = routes.filter((route) => !isException(referral, route));
  const who = [...new Set(rule.flatMap((route) => route.who))];
  if (who.includes("parent")) return "You can ask yourself";
  if (who.includes("self")) return "The young person can ask";
  const asks = who.flatMap((slug) => referrers.find((row) => row.slug === slug)?.ask ?? []);
  if (asks.length === 0) return null;
  const others = asks.length > most ? ", or others" : "";
  const exception = most > 1 && rule.length < routes.length ? ". In some cases you can ask yourself" : "";
  return `Ask ${asks.slice(0, most).join(" or ")}${others}${exception}`;
}
