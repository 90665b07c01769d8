import { z } from "zod";
import { ownPath } from "@/app/admin/desk/own-path";
import { show } from "@/app/admin/desk/respond";
import { open, type SealedFor, seal } from "@/app/sealed";
import type { SignedIn } from "@/lib/auth/signed-in";
import type { Issue } from "@/lib/catalogue/issue";

/** A post that waits until its sender has shown the second factor again: where it goes, and what it says. */
const Waiting = z.strictObject({ action: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });
export type Waiting = z.infer<typeof Waiting>;

/** Longer than any form that asks for the second factor again. Who sends more goes back and sends it again. */
const longest = 30_000;

const waitingFor = ({ sessionId }: SignedIn): SealedFor => ({
  purpose: "waiting post",
  holder: sessionId,
  page: "/admin/confirm/check",
});

/** Returns a post as text that only this session can send on, within ten minutes. Empty when it is too long. */
export function sealWaiting(waiting: Waiting, signedIn: SignedIn): string {
  const sealed = seal(waitingFor(signedIn), waiting);
  return sealed.length > longest ? "" : sealed;
}

/** Returns the post that waits; null for anything that was not sealed for this session. */
export function readWaiting(sealed: unknown, signedIn: SignedIn): Waiting | null {
  const waiting = open(Waiting, waitingFor(signedIn), sealed);
  const action = waiting && ownPath(waiting.action);
  return waiting && action ? { ...waiting, action } : null;
}

/** Returns the page that asks for the second factor, with what waits for it and what is wrong with the code. */
export const showConfirm = (again: string, issues: Issue[] = []): Promise<Response> =>
  show(401, "/admin/confirm", { issues, typed: { again } });
