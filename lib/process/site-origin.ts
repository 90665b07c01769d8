import { settings } from "./settings";

/**
 * The address of this site in what leaves it: links of search engines, previews and site maps. Without a setting it is
 * that of a trial on this machine. It is never what a request names, because what is kept is sent to everybody.
 */
export const siteOrigin = settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`;
