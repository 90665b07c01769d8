import { AsyncLocalStorage } from "node:async_hooks";
import { z } from "zod";
import { directorySettings } from "./directory-settings";
import { parseEmail } from "./email-address";
import { parseName } from "./person-name";

/** What the directory says of somebody, in an ID token that was checked (OpenID Connect Core 1.0, 2). */
const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  email: z.string().optional(),
  preferred_username: z.string().optional(),
  email_verified: z.unknown().optional(),
  xms_edov: z.unknown().optional(),
  name: z.string().optional(),
  amr: z.array(z.string()).catch([]),
  acr: z.string().catch(""),
  auth_time: z.number().optional().catch(undefined),
});
/**
 * The checked claims about a person. `at` is when they signed in at the directory; null where the directory does not
 * say.
 */
export type DirectoryClaims = { sub: string; email: string; name: string; hasSecondFactor: boolean; at: Date | null };

/** Values of `acr` that stand for more than a password (PAPE, REFEDS, OpenID EAP). */
const strong = new Set([
  "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
  "https://refeds.org/profile/mfa",
  "phr",
  "phrh",
]);

/**
 * Whether an issuer is Microsoft Entra. Whoever administers a tenant may write any address into a colleague's record
 * there; only `xms_edov` ("email domain owner verified") says that its domain is the tenant's.
 */
const isEntra = (issuer: string) => new URL(issuer).hostname === "login.microsoftonline.com";
/** Entra writes it in several ways. */
const isYes = (claim: unknown) => claim === true || ["true", "1"].includes(String(claim).toLowerCase());

/**
 * Reads the claims of an ID token whose signature, audience, time and nonce have been checked. Returns null if another
 * issuer made them, or if the address is outside the directory's own domains. Returns null, too, if the directory does
 * not say that the address was checked.
 */
export function readClaims(idToken: string): DirectoryClaims | null {
  const settings = directorySettings();
  const [, body = ""] = idToken.split(".");
  const read = Claims.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!settings || !read.success) return null;
  const { iss, sub, email, preferred_username, email_verified, xms_edov, name, amr, acr, auth_time } = read.data;
  const address = parseEmail(email ?? preferred_username ?? "");
  if (iss !== settings.issuer || address === null || email_verified === false || email_verified === "false")
    return null;
  if (isEntra(iss) && !isYes(xms_edov)) return null;
  if (!settings.domains.includes(address.split("@")[1] ?? "")) return null;
  return {
    sub,
    email: address,
    name: parseName(name ?? "") ?? address,
    hasSecondFactor: amr.includes("mfa") || strong.has(acr),
    at: auth_time === undefined ? null : new Date(auth_time * 1000),
  };
}

/** What the directory said of whom this request signs in: better-auth keeps none of it. */
export const claimsOfRequest = new AsyncLocalStorage<{ claims: DirectoryClaims | null }>();
