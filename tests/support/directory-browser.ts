import { beginDirectory, finishDirectory } from "../../lib/auth/directory";
import { findSignedIn } from "../../lib/auth/signed-in";
import type { Said } from "./directory";

type Query = Record<string, string>;

/** A browser that keeps what it is given. */
export function browser() {
  const jar = new Map<string, string>();
  const headers = () => new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") });
  const keep = (cookies: readonly string[]) => {
    for (const cookie of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  return { jar, headers, keep, who: () => findSignedIn(headers()) };
}

/** Goes to a directory, whose sign-in page is `atDirectory`, and comes back. */
export async function goAndReturn(atDirectory: (location: string) => Query | Promise<Query>, own = browser()) {
  const begun = await beginDirectory(own.headers());
  own.keep(begun.cookies);
  const step = await finishDirectory(await atDirectory(begun.location), own.headers());
  if ("cookies" in step) own.keep(step.cookies);
  return { ...own, outcome: step.outcome };
}

/** What a directory says of somebody who has just shown two factors there. */
export const withTwoFactors = (sub: string, email: string): Said => ({
  sub,
  email,
  name: "Ann Staff",
  amr: ["pwd", "mfa"],
  auth_time: Math.floor(Date.now() / 1000),
});
