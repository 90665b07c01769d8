import { answerPiece } from "@/app/api/pieces";
import { preflight, problem, readAnswer } from "@/app/api/problem";
import { baseOf } from "@/app/base";
import { liveCatalogue } from "@/lib/live/live";
import { downloadsPath, findDownload } from "@/lib/open-data/downloads";
import { licence } from "@/lib/open-data/licence";
import { afterHeader } from "@/lib/process/piece-headers";
import type { RouteRequest } from "@/lib/process/plain-route";

/** `GET /api/downloads/{area}/{file}`: everything that an area publishes, as one file. */
export function GET(request: RouteRequest): Response {
  const [area = "", file = "", ...more] = new URL(request.url).pathname.slice(downloadsPath.length + 1).split("/");
  const found = more.length > 0 ? null : findDownload(area, file, liveCatalogue(), baseOf(request));
  if (!found) return problem(404, "There is no such file. /open-data says which there are.", []);
  const headers = {
    "Content-Type": found.type,
    "Content-Disposition": `attachment; filename="${area}-${file}"`,
    "Cache-Control": "no-cache",
    // A table without a row has no cell to say it in.
    Link: `<${licence.path}>; rel="license"`,
  };
  const after = request.headers.get(afterHeader);
  if (found.pieces && after !== null) return answerPiece(found.pieces.piece(after), after, found.pieces.tag, headers);
  return readAnswer(200, found.body() as BodyInit, headers);
}

export const OPTIONS = preflight;
