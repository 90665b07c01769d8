import { auth } from "./auth";

/** Ends the session of a request with these headers. Returns the `Set-Cookie` values that clear it from the browser. */
export async function signOut(headers: Headers): Promise<string[]> {
  const asked = new Headers({ cookie: headers.get("cookie") ?? "" });
  const answer = await auth().api.signOut({ headers: asked, asResponse: true });
  return answer.headers.getSetCookie();
}
