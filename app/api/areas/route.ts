import type { Areas } from "@/app/api/schemas";
import { baseOf } from "@/app/base";
import { liveCatalogue } from "@/lib/live/live";
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
      url: new URL(`/${slug}`, baseOf(request)).href,
    })),
  } satisfies Areas);

export const OPTIONS = preflight;
