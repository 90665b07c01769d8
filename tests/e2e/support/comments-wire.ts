import { randomUUID } from "node:crypto";
import { sealForm } from "../../../app/comment/drawn-form";
import { type Answered, ask } from "./wire";

/**
 * A drawing of the comment form as the site itself seals it, as if it had been made a minute ago. `SECRET` is that of
 * the site (`openSiteDatabase` sets it).
 */
export const drawnForm = (more: object = {}) =>
  sealForm({
    comment: randomUUID(),
    area: "oxfordshire",
    from: null,
    entryId: null,
    drawnAt: Date.now() - 60_000,
    ...more,
  });

/** Sends a comment as the form does; without more it is one that is taken. */
export const sendComment = (
  base: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answered> =>
  ask(base, "/comment", {
    method: "POST",
    headers: { Origin: base, "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({
      form: drawnForm(),
      topic: "missing",
      text: `Where is the swimming club? ${randomUUID()}`,
      email: "",
      website: "",
      ...fields,
    }).toString(),
  });

/** Asks where the comment with this number stands, as the form does. */
export const sendNumber = (base: string, number: string, headers: Record<string, string> = {}): Promise<Answered> =>
  ask(base, "/comment/track", {
    method: "POST",
    headers: { Origin: base, "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ area: "oxfordshire", number }).toString(),
  });
