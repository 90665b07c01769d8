import { preflight, readAnswer } from "@/app/api/problem";
import { baseOf } from "@/app/base";
import { liveCatalogue } from "@/lib/live/live";
import { answerFhir, fhirPath } from "@/lib/open-data/fhir/answer";
import type { RouteRequest } from "@/lib/process/plain-route";

/** `GET /api/fhir` and everything below it: FHIR R4. */
export function GET(request: RouteRequest): Response {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(fhirPath.length + 1);
  const answer = answerFhir(path, searchParams, liveCatalogue(), baseOf(request));
  return readAnswer(answer.status, JSON.stringify(answer.json), {
    "Content-Type": "application/fhir+json; charset=utf-8",
    "Cache-Control": answer.isPersonal ? "no-store" : "no-cache",
  });
}

export const OPTIONS = preflight;
