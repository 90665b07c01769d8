import { randomUUID } from "node:crypto";
import { z } from "zod";
import { seal, unseal } from "@/app/sealed";

/** One drawing of the comment form: the id that its comment will have, what it is about, and when it was drawn. */
const DrawnForm = z.strictObject({
  comment: z.uuid(),
  area: z.string(),
  entryId: z.uuid().nullable(),
  drawnAt: z.number(),
});
export type DrawnForm = z.infer<typeof DrawnForm>;

/** A new form about the Local Offer of an area or one entry of it, sealed: what the page sends back nobody else can make. */
export const drawForm = (area: string, entryId: string | null): string =>
  seal({ comment: randomUUID(), area, entryId, drawnAt: Date.now() } satisfies DrawnForm);

/** The form that was drawn, or null for anything that this site did not draw. */
export const readForm = (sealed: string): DrawnForm | null => DrawnForm.safeParse(unseal(sealed)).data ?? null;

/** What a page shows that answers a form which could not be taken: what is wrong, what was typed, and the form itself. */
const ShownForm = z.strictObject({
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
  typed: z.object({ topic: z.string(), text: z.string(), email: z.string() }),
  form: z.string().nullable(),
});
export type ShownForm = z.infer<typeof ShownForm>;

/** The address of the form's page with all that, for the front door, which draws it: no browser ever sees it. */
export function shownAt(area: string, about: string | null, shown: ShownForm): string {
  const query = new URLSearchParams({ ...(about ? { about } : {}), shown: seal(shown) });
  return `/${area}/comment?${query}`;
}

/** What that address held, or null when the page was opened by itself. */
export const readShown = (sealed: string | string[] | undefined): ShownForm | null =>
  typeof sealed === "string" ? (ShownForm.safeParse(unseal(sealed)).data ?? null) : null;
