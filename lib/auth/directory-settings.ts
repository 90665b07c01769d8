import { settings } from "../process/settings";
import { siteOrigin } from "../process/site-origin";

/** A council's own directory of its staff, such as Microsoft Entra, with which they may sign in. */
export type DirectorySettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: "your council account". */
  name: string;
  /** The domains of email addresses that it speaks for. What it says of any other address is not believed. */
  domains: string[];
};

/** What the directory is called among better-auth's providers, and where it sends people back to. */
export const directoryId = "directory";
/** Returns the address to which the directory sends people back after they have signed in there. */
export const directoryReturn = () => `${siteOrigin()}/admin/sign-in/directory/back`;

/**
 * Returns the directory that `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_DOMAINS` and `OIDC_NAME`
 * name, or null without one. The start does not let one be that is half set up.
 */
export function directorySettings(): DirectorySettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAINS, OIDC_NAME } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_DOMAINS) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    domains: OIDC_DOMAINS,
    name: OIDC_NAME,
  };
}
