import { settings } from "./settings";

/**
 * Returns this site's own address, for what leaves it: letters, accounts, links of search engines, previews, site maps.
 * It is `PUBLIC_ORIGIN`, or that of a trial on this machine. It is never what a request names, because what is kept is
 * sent to everybody.
 */
export const siteOrigin = (): string => settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`;
