import { settings } from "../process/settings";

/**
 * This site's own address, as letters and accounts use it: `PUBLIC_ORIGIN`, or this machine's. Never taken from a
 * request.
 */
export const siteOrigin = (): string => settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`;
