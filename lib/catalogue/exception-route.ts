import type { Referral, ReferralRoute } from "./content-blocks";

/** Returns whether a referrer is the family: a parent, or the young person. */
export const isFamily = (slug: string) => slug === "parent" || slug === "self";

/**
 * Returns whether families may go this way in some cases only ("a home visit", "seen in the last six months"). The
 * service asks for a referral, and has other ways for those who refer. Pages then name the rule first and tell this way
 * as the exception.
 */
export const isException = ({ required, routes }: Referral, route: ReferralRoute): boolean =>
  required === "yes" &&
  route.who.every(isFamily) &&
  routes.some((other) => other.audience === "everyone" && !other.who.some(isFamily));
