import { ownPath } from "@/app/admin/desk/own-path";
import { goTo, show } from "@/app/admin/desk/respond";
import { cookieFor, cookieIn } from "@/lib/auth/cookie";
import { writerField } from "@/lib/auth/form-writer";
import { database } from "@/lib/db/client";
import { findPost, keepPost, type UnsentPost } from "@/lib/db/people/unsent-posts";

/**
 * The cookie by which the browser that sent a form is known again after its sender has signed in. It says nothing else.
 */
const cookieName = "__Host-desk.unsent";

/** Milliseconds after which a kept form is not sent on by itself any more: its writer decides (`/admin/unsent`). */
const sentOnWithin = 60 * 60_000;

/** The field by which a form that was kept says which one it is. */
export const unsentField = "unsent";

/** Names of fields whose values are never kept. A form with one of them is not kept at all. */
const secrets = new Set(["password", "old", "code", "confirm-code"]);

/** Returns the fields of a form that can be kept; null when it holds a file, a password or a code. */
function keepable(form: FormData): UnsentPost["fields"] | null {
  const fields = [...form].filter(([name]) => name !== writerField && name !== unsentField);
  if (fields.some(([name, value]) => typeof value !== "string" || secrets.has(name))) return null;
  return fields.map(([name, value]) => [name, String(value).replaceAll("\0", "")]);
}

/** Keeps a form for the person who wrote it. Returns its id, or null when it cannot be kept. */
export async function keep(request: Request, form: FormData, writer: string | null): Promise<string | null> {
  const fields = writer === null ? null : keepable(form);
  if (writer === null || fields === null) return null;
  return keepPost(database(), writer, { action: new URL(request.url).pathname, fields });
}

const cookieOf = (id: string | null): string[] => (id ? [cookieFor(cookieName, id, sentOnWithin / 1000)] : []);

/**
 * Returns the response to a form whose sender is not signed in (401): the page to sign in. Their text is kept for them.
 */
export async function askToSignIn(request: Request, form: FormData, writer: string | null): Promise<Response> {
  const id = await keep(request, form, writer);
  return show(401, `/admin/sign-in?why=${id ? "kept" : "ended"}`, { cookies: cookieOf(id) });
}

/**
 * Returns the response to a form that was drawn for another person than the one who is signed in now (409). Nothing is
 * done; it is kept for its writer.
 */
export async function refuseForOther(request: Request, form: FormData, writer: string): Promise<Response> {
  const id = await keep(request, form, writer);
  return show(409, `/admin/other-person?kept=${id ? 1 : 0}`, { cookies: cookieOf(id) });
}

/**
 * Returns the response for a person who has just signed in. A form that they sent while signed out is sent on. The
 * front door posts this body to the address in `X-Repeat`, in their name (lib/server/answer-desk.ts). Without such a
 * form, on this browser, within the hour, they go to their worklist.
 */
export async function goOn(request: Request, editorId: string, cookies: readonly string[]): Promise<Response> {
  const post = await findPost(database(), editorId, cookieIn(request.headers, cookieName) ?? "");
  const action = post && ownPath(post.action);
  if (!post || !action || Date.now() - post.createdAt.getTime() > sentOnWithin) return goTo("/admin", cookies);
  const headers = goTo(action, [...cookies, cookieFor(cookieName, "", 0)]).headers;
  headers.delete("Location");
  headers.set("X-Repeat", action);
  return new Response(new URLSearchParams([...post.fields, [unsentField, post.id]]).toString(), { headers });
}

/** Returns whether an answer shows what was sent, or says that it was done: then nothing has to be kept of it. */
export const isSettled = ({ status }: Response): boolean => status < 400 || [409, 413, 422].includes(status);
