import type { Referral, ReferralRoute } from "../content-blocks";
import type { Referrer } from "../terms";

/**
 * How a person of a role gets a child into a service. "named": the service names the role, or one that it is part of.
 * "anyone": the family or anybody may ask, so the professional can tell them how. "not-stated": nobody has stated who
 * may.
 */
export type HowReferred = "named" | "anyone" | "not-stated";

/** In this order people look through them. */
export const howReferred = ["named", "anyone", "not-stated"] as const satisfies readonly HowReferred[];

/** Roles that stand for the family: what they may ask for, everybody may ask for with them. */
const family = ["parent", "self"];

/** A role and everything that it is besides: a SENCO, a teacher, a professional. */
function rolesOf(role: string, referrers: readonly Referrer[]): string[] {
  const roles: string[] = [];
  for (let one: string | undefined = role; one && !roles.includes(one); ) {
    roles.push(one);
    one = referrers.find(({ slug }) => slug === one)?.parent;
  }
  return roles;
}

/** How somebody of this role refers; null when the service states who may, and it is not them. */
export function howRefers({ routes }: Referral, role: string, referrers: readonly Referrer[]): HowReferred | null {
  if (routes.length === 0) return "not-stated";
  const who = routes.flatMap((route) => route.who);
  if (rolesOf(role, referrers).some((one) => who.includes(one))) return "named";
  return family.some((one) => who.includes(one)) ? "anyone" : null;
}

/** The route that somebody of this role takes: their own, or else the family's. Null when none is stated for either. */
export function routeOf({ routes }: Referral, role: string, referrers: readonly Referrer[]): ReferralRoute | null {
  const roles = rolesOf(role, referrers);
  const own = roles.map((one) => routes.find(({ who }) => who.includes(one))).find(Boolean);
  return own ?? routes.find(({ who }) => family.some((one) => who.includes(one))) ?? null;
}
