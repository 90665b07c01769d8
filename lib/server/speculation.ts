import { encodeResponse } from "./cached-response";

/** Where browsers that know speculation rules find them; every page names it in a header. */
export const speculationPath = "/speculation-rules.json";

/**
 * Links that somebody points at are fetched a moment before the click. Never those that search: they say who looks for
 * what. Nor the list of services, which may change before the click, nor the way out, which makes the browser forget.
 */
const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          {
            not: {
              href_matches: [
                "/find",
                "/leave",
                "/where*",
                "/my-list*",
                "/api/*",
                "/admin/*",
                "/*\\?*near=*",
                "/*\\?*q=*",
              ],
            },
          },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

/** The rules as they are served. */
export const speculation = encodeResponse(
  {
    status: 200,
    headers: { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=3600" },
    body: Buffer.from(JSON.stringify(rules)),
  },
  "once",
);
