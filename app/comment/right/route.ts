import { z } from "zod";
import { readPost, Text } from "@/app/form";
import { findArea, findByPath } from "@/lib/catalogue/catalogue";
import { originalOf } from "@/lib/catalogue/shared-entries";
import { rightCounts } from "@/lib/intake/comment-counts";
import { receiveRight } from "@/lib/intake/comments";
import { liveCatalogue } from "@/lib/live/live";
import { answer } from "../answer";

/**
 * `POST /comment/right`: counts that somebody found the page of an entry right, and thanks them (303). Who has said so
 * very often, or while the database is away, is thanked and not counted.
 */
export async function POST(request: Request): Promise<Response> {
  const { area: slug, about } = await readPost(z.object({ area: Text, about: Text }), request);
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, slug);
  if (!area) return answer(404);
  const entry = findByPath(catalogue, area.slug, about);
  const network = request.headers.get("x-client-network") ?? "unknown";
  if (entry && rightCounts().refuses(network, Date.now()) === null) await receiveRight(originalOf(entry).id);
  return answer(303, { Location: `/${area.slug}/comment/right` });
}

export { toFirstPage as GET } from "../answer";
