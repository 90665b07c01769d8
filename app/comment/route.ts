import { z } from "zod";
import { readPost, Text } from "@/app/form";
import { type Catalogue, findArea, findById, findByPath } from "@/lib/catalogue/catalogue";
import { folderOfKind } from "@/lib/catalogue/entry";
import type { Issue } from "@/lib/catalogue/issue";
import { idShownIn } from "@/lib/catalogue/shared-entries";
import { isFromProgram, parseComment } from "@/lib/comments/comment";
import { commentCounts } from "@/lib/intake/comment-counts";
import { receiveComment } from "@/lib/intake/comments";
import { liveCatalogue } from "@/lib/live/live";
import { answer } from "./answer";
import { type DrawnForm, readForm } from "./drawn-form";
import type { Receipt } from "./receipt";
import { shownAt } from "./shown";
import { whomToRing } from "./whom-to-ring";

/**
 * The form of a comment: what was typed, the drawing of the form that it was typed into, what it is about, and a field
 * that only programs fill in.
 */
const SentComment = z.object({
  topic: Text,
  text: Text,
  email: Text,
  form: Text,
  area: Text,
  about: Text,
  website: Text,
});

const tooOften = (seconds: number) =>
  `Many comments came from where you are. Please send yours again in ${Math.ceil(seconds / 60)} minutes.`;

/**
 * `POST /comment`: takes in a comment for the council. It answers with the thanks, and with the number by which its
 * writer finds it again: no address has it. One that cannot be taken is answered with the form and everything that was
 * typed. It is 422 when something is to be put right, 429 after too many, 503 when it could not be kept. One that may
 * come from a program is kept apart, for a person to look at.
 */
export async function POST(request: Request): Promise<Response> {
  const { form: sealed, area: slug, about: path, website, ...typed } = await readPost(SentComment, request);
  const drawn = readForm(sealed);

  const catalogue = liveCatalogue();
  const area = findArea(catalogue, drawn?.from ?? drawn?.area ?? slug);
  const answering = findArea(catalogue, drawn?.area ?? slug);
  if (!area || !answering) return answer(404);
  // What a form was about that is too old to be opened stands beside it: it is shown, and nothing rests on it.
  const entry = drawn ? findAbout(catalogue, drawn) : findByPath(catalogue, area.slug, path);
  const about = entry && `${folderOfKind[entry.kind]}/${entry.slug}`;
  const show = (status: number, issues: Issue[], headers: Record<string, string> = {}) =>
    answer(status, {
      ...headers,
      ...shownAt(
        `/${area.slug}/comment`,
        about ? `?${new URLSearchParams({ about })}` : "",
        { issues, typed, form: drawn && sealed },
        request.headers,
      ),
    });
  const sayInAll = (message: string): Issue[] => [{ field: "send", message }];

  const read = parseComment(typed);
  if (!drawn) return show(422, sayInAll("This page was open for too long. Please send it once more."));
  if ("issues" in read) return show(422, read.issues);
  // It is kept all the same: a password manager fills fields that nobody sees, and somebody may have had their words
  // ready.
  const doubtful = isFromProgram(website, drawn.drawnAt, Date.now());
  const network = request.headers.get("x-client-network") ?? "unknown";
  const wait = commentCounts().refuses(network, Date.now());
  if (wait !== null) {
    const message = `${tooOften(wait)} ${whomToRing(catalogue, area)}`;
    return show(429, sayInAll(message), { "Retry-After": String(wait) });
  }
  const drawing = { id: drawn.comment, area: drawn.area, sentFrom: drawn.from, entryId: drawn.entryId };
  const answerDays = answering.answer_days ?? null;
  const received = await receiveComment({ ...read.words, ...drawing, doubtful, answerDays });
  if (typeof received === "object") {
    const receipt: Receipt = { ...received, answering: drawn.area };
    return answer(200, shownAt(`/${area.slug}/comment/sent`, "", receipt, request.headers));
  }
  commentCounts().giveBack(network);
  if (received === "full") {
    const message = `So many comments came in this hour that we cannot keep more: yours was not sent. Please try again in an hour. ${whomToRing(catalogue, area)}`;
    return show(429, sayInAll(message), { "Retry-After": "3600" });
  }
  const message = `We could not keep your comment: it was not sent. Please try again in a few minutes. ${whomToRing(catalogue, area)}`;
  return show(503, sayInAll(message), { "Retry-After": "60" });
}

/** Returns the entry that a form is about, as the area has it on whose page it was drawn. */
const findAbout = (catalogue: Catalogue, { from, entryId }: DrawnForm) =>
  findById(catalogue, from && entryId ? idShownIn(from, entryId) : entryId);

export { toFirstPage as GET } from "./answer";
