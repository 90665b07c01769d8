/**
 * This site's own address, as letters and accounts use it: `PUBLIC_ORIGIN`, or this machine's. Never taken from a
 * request.
 */
export const siteOrigin = (): string => process.env.PUBLIC_ORIGIN || `http://localhost:${process.env.PORT || 3000}`;
