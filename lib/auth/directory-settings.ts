import { siteOrigin } from "../mail/site-origin";

/** A council's own directory of its staff, such as Microsoft Entra, with which they may sign in. */
export type DirectorySettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: "your council account". */
  name: string;
  /** The domains of e-mail addresses that it speaks for. What it says of any other address is not believed. */
  domains: string[];
};

/** What the directory is called among better-auth's providers, and where it sends people back to. */
export const directoryId = "directory";
/** Returns the address to which the directory sends people back after they have signed in there. */
export const directoryReturn = () => `${siteOrigin()}/admin/sign-in/directory/back`;

const domain = /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * The directory that `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_DOMAINS` and `OIDC_NAME` name, or
 * null without one. Throws a plain sentence when only some are set: nobody should believe that it is on when it is not.
 */
export function directorySettings(): DirectorySettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAINS, OIDC_NAME } = process.env;
  if (!OIDC_ISSUER) return null;
  const domains = (OIDC_DOMAINS ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (!URL.canParse(OIDC_ISSUER)) throw new Error("OIDC_ISSUER is not an address.");
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Error("OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.");
  if (domains.length === 0 || !domains.every((one) => domain.test(one))) {
    throw new Error("OIDC_ISSUER needs OIDC_DOMAINS: the domains of your e-mail addresses, such as council.gov.uk.");
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    domains,
    name: OIDC_NAME || "your council account",
  };
}
