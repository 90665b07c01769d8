import { baseOf } from "@/app/base";
import { liveCatalogue } from "@/lib/live/live";
import { json, preflight } from "../problem";
import { openApi } from "./document";

/** `GET /api/openapi.json`: what programs may ask of this site, as OpenAPI 3.1. */
export const GET = (request: Request) => json(openApi(baseOf(request), liveCatalogue()));

export const OPTIONS = preflight;
