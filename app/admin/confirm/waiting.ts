import { show } from "@/app/admin/answers";
import { ownPath } from "@/app/admin/own-path";
import { seal, unseal } from "@/app/sealed";
import type { SignedIn } from "@/lib/auth/signed-in";
import type { Issue } from "@/lib/catalogue/issue";

/** A post that waits until its sender has shown the second factor again: where it goes, and what it says. */
export type Waiting = { action: string; fields: [name: string, value: string][] };

/** What is longer does not fit into an address of the site; its sender goes back and sends it again. */
const longest = 3000;

/** Fields of the page that asks for the code, which are none of what waits. */
const own = new Set(["again", "confirm-code"]);

/** A post as text that only this session can send on, within a quarter of an hour. Empty when it is too long or holds a file. */
export function sealWaiting(action: string, form: FormData, { sessionId }: SignedIn): string {
  const fields = [...form].filter(([name]) => !own.has(name));
  if (fields.some(([, value]) => typeof value !== "string")) return "";
  const sealed = seal({ action, fields, sessionId, until: Date.now() + 15 * 60_000 });
  return sealed.length > longest ? "" : sealed;
}

/** The post that waits; null for anything that was not sealed for this session. */
export function readWaiting(sealed: unknown, { sessionId }: SignedIn): Waiting | null {
  const read =
    typeof sealed === "string" ? (unseal(sealed) as (Waiting & { sessionId: string; until: number }) | null) : null;
  if (!read?.action || read.sessionId !== sessionId || !(read.until > Date.now())) return null;
  const action = ownPath(read.action);
  return action === null ? null : { action, fields: read.fields };
}

/** Answers a post with the page that asks for the second factor again, and keeps what was sent. */
export const askToConfirm = (request: Request, form: FormData, signedIn: SignedIn): Response =>
  showConfirm(sealWaiting(new URL(request.url).pathname, form, signedIn));

/** The page that asks for the second factor, with what waits for it and what is wrong with the code. */
export const showConfirm = (again: string, issues: Issue[] = []): Response =>
  show(401, `/admin/confirm?again=${again}`, { issues });
