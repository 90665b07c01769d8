import { randomUUID } from "node:crypto";
import { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";

/** One drawing of the comment form: the id that its comment will have, what it is about, and when it was drawn. */
const DrawnForm = z.strictObject({
  comment: z.uuid(),
  area: z.string(),
  entryId: z.uuid().nullable(),
  drawnAt: z.number(),
});
export type DrawnForm = z.infer<typeof DrawnForm>;

/**
 * A form is drawn before anybody is known, and its id makes it of use once. A day is enough for who leaves the page
 * open and comes back; what is sent later is shown again with everything that was typed.
 */
const formFor: SealedFor = { purpose: "comment form", holder: "", page: "/comment" };
const minutesOfForm = 24 * 60;

/**
 * A new form about the Local Offer of an area or one entry of it, sealed: what the page sends back nobody else can
 * make.
 */
export const drawForm = (area: string, entryId: string | null): string =>
  sealForm({ comment: randomUUID(), area, entryId, drawnAt: Date.now() });

/** A form of the comment page, sealed. */
export const sealForm = (form: DrawnForm): string => seal(formFor, form, minutesOfForm);

/** The form that was drawn, or null for anything that this site did not draw. */
export const readForm = (sealed: string): DrawnForm | null => open(DrawnForm, formFor, sealed);

/**
 * What a page shows that answers a form which could not be taken: what is wrong, what was typed, and the form itself.
 */
const ShownForm = z.strictObject({
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
  typed: z.object({ topic: z.string(), text: z.string(), email: z.string() }),
  form: z.string().nullable(),
});
export type ShownForm = z.infer<typeof ShownForm>;

/** The front door gives each post an id, which only the page hears too that it draws as the answer to that post. */
const answerTo = (id: string, area: string): SealedFor => ({
  purpose: "answer to a comment",
  holder: id,
  page: `/${area}/comment`,
});

/**
 * Returns headers that name the form's page in the response to a post, and hand all that to it: for the front door
 * alone.
 */
export function shownAt(
  area: string,
  about: string | null,
  shown: ShownForm,
  headers: Headers,
): Record<string, string> {
  const page = `/${area}/comment${about ? `?${new URLSearchParams({ about })}` : ""}`;
  return { "X-Page": page, "X-Shown": seal(answerTo(headers.get("x-answer") ?? "", area), shown) };
}

/** Returns what the response to a post hands to this area's page, or null when the page was opened by itself. */
export function readShown(area: string, headers: Pick<Headers, "get">): ShownForm | null {
  const id = headers.get("x-answer");
  return id ? open(ShownForm, answerTo(id, area), headers.get("x-shown")) : null;
}
