import { liveCatalogue } from "@/lib/live";
import { json, preflight } from "../problem";
import { openApi } from "./document";

/** `GET /api/openapi.json`: what programs may ask of this site, as OpenAPI 3.1. */
export const GET = (request: Request) => json(openApi(new URL(request.url).origin, liveCatalogue()));

export const OPTIONS = preflight;
