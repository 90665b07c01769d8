import { liveCatalogue } from "@/lib/live";
import { json, preflight } from "../problem";

/** `GET /api/areas`: the Local Offers that this site holds. */
export const GET = (request: Request) =>
  json({
    areas: liveCatalogue().areas.map(({ slug, name, council, gss_code, districts }) => ({
      slug,
      name,
      council,
      gss_code,
      districts,
      url: new URL(`/${slug}`, request.url).href,
    })),
  });

export const OPTIONS = preflight;
