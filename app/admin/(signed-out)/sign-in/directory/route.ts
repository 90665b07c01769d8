import { goTo } from "@/app/admin/desk/respond";
import { beginDirectory } from "@/lib/auth/directory";
import { directorySettings } from "@/lib/auth/directory-settings";

/**
 * `GET`: goes to the council's directory to sign in there. A link, because what a form leads to must be this site's
 * own. `anew`: whoever is signed in there signs in again.
 */
export async function GET(request: Request): Promise<Response> {
  if (!directorySettings()) return goTo("/admin/sign-in");
  const anew = new URL(request.url).searchParams.get("anew") === "1";
  try {
    const { location, cookies } = await beginDirectory(request.headers, { anew });
    return goTo(location, cookies);
  } catch {
    return goTo("/admin/sign-in?why=directory-away");
  }
}
