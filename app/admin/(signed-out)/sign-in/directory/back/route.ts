import { goTo } from "@/app/admin/desk/respond";
import { goOn } from "@/app/admin/desk/unsent";
import { finishDirectory } from "@/lib/auth/directory";
import { directorySettings } from "@/lib/auth/directory-settings";

/** What a directory sends people back with (OpenID Connect Core 1.0, 3.1.2.5 and 6; RFC 9207). */
const known = ["code", "state", "iss", "error"];

/** `GET`: takes somebody back from the council's directory. */
export async function GET(request: Request): Promise<Response> {
  if (!directorySettings()) return goTo("/admin/sign-in");
  const sent = new URL(request.url).searchParams;
  const query = Object.fromEntries(
    known.flatMap((name) => {
      const value = sent.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const step = await finishDirectory(query, request.headers);
  if (step.outcome === "signed in") return goOn(request, step.editorId, step.cookies);
  if (step.outcome === "second factor") return goTo("/admin/sign-in/code", step.cookies);
  if (step.outcome === "no second factor") return goTo("/admin/sign-in/directory/second-step", step.cookies);
  return goTo("/admin/sign-in?why=directory");
}
