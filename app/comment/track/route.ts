import { z } from "zod";
import { readPost, Text } from "@/app/form";
import { findArea } from "@/lib/catalogue/catalogue";
import { parseNumber } from "@/lib/comments/comment-number";
import { numberCounts } from "@/lib/intake/comment-counts";
import { trackComment } from "@/lib/intake/comments";
import { liveCatalogue } from "@/lib/live/live";
import { answer } from "../answer";
import { shownAt } from "../shown";
import { whomToRing } from "../whom-to-ring";
import type { ShownTrack } from "./shown-track";

const notNumber = "Type the 12 figures of your number, such as 4821 0937 5526.";
const nobodys =
  "We have no comment with this number. Check each figure. We erase comments two years after they were dealt with.";

/**
 * `POST /comment/track`: answers with where the comment with a number stands. 422 for what is no number, 404 for one
 * that is nobody's, 429 after too many, 503 when it cannot be looked up. The number stands in no address and no log.
 */
export async function POST(request: Request): Promise<Response> {
  const { area: slug, number: typed } = await readPost(z.object({ area: Text, number: Text }), request);
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, slug);
  if (!area) return answer(404);
  const show = (status: number, shown: Partial<ShownTrack>, headers: Record<string, string> = {}) => {
    // A comment is shown in the Local Offer that it is about, whichever its writer looks in.
    const page = `/${shown.tracked?.area ?? area.slug}/comment/track`;
    const whole: ShownTrack = { issues: [], typed, tracked: null, ...shown };
    return answer(status, { ...headers, ...shownAt(page, "", whole, request.headers) });
  };
  const say = (message: string) => ({ issues: [{ field: "number", message }] });

  const number = parseNumber(typed);
  if (number === null) return show(422, say(notNumber));
  const wait = numberCounts().refuses(request.headers.get("x-client-network") ?? "unknown", Date.now());
  if (wait !== null) {
    const often = `Many numbers came from where you are. Please try again in ${Math.ceil(wait / 60)} minutes.`;
    return show(429, say(`${often} ${whomToRing(catalogue, area)}`), { "Retry-After": String(wait) });
  }
  const tracked = await trackComment(number);
  if (tracked === "away") {
    const away = `We cannot look it up now. Please try again in a few minutes. ${whomToRing(catalogue, area)}`;
    return show(503, say(away), { "Retry-After": "60" });
  }
  return tracked && findArea(catalogue, tracked.area) ? show(200, { tracked }) : show(404, say(nobodys));
}

export { toFirstPage as GET } from "../answer";
