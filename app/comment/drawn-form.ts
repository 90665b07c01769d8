import { randomUUID } from "node:crypto";
import { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";
import type { Published } from "@/lib/catalogue/catalogue";
import { originalOf } from "@/lib/catalogue/shared-entries";

/**
 * One drawing of the comment form: the id that its comment will have, what it is about, and when it was drawn. `from`
 * is the area on whose page it was drawn, where `area` writes that page and answers; else null.
 */
const DrawnForm = z.strictObject({
  comment: z.uuid(),
  area: z.string(),
  from: z.string().nullable().default(null),
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
 * make. Of an entry that another area writes, that area answers.
 */
export function drawForm(area: string, entry: Published | null): string {
  const isOthers = entry?.shared !== undefined;
  const { id, area: answering } = entry ? originalOf(entry) : { id: null, area };
  const from = isOthers ? area : null;
  return sealForm({ comment: randomUUID(), area: answering, from, entryId: id, drawnAt: Date.now() });
}

/** Returns a form of the comment page, sealed. */
export const sealForm = (form: DrawnForm): string => seal(formFor, form, minutesOfForm);

/** Returns the form that was drawn, or null for anything that this site did not draw. */
export const readForm = (sealed: string): DrawnForm | null => open(DrawnForm, formFor, sealed);

/**
 * What a page shows that answers a form which could not be taken: what is wrong, what was typed, and the form itself.
 */
export const ShownForm = z.strictObject({
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
  typed: z.object({ topic: z.string(), text: z.string(), email: z.string() }),
  form: z.string().nullable(),
});
export type ShownForm = z.infer<typeof ShownForm>;
