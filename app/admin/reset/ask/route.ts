import { clientOf } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { tooMany } from "@/app/admin/sign-in/too-many";
import { askForReset } from "@/lib/auth/password";

/** `POST`: asks for a letter with a link to a new password. The same answer whether there is such an account or not. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const asked = await askForReset(String(form.get("email") ?? ""), clientOf(request));
  return asked.outcome === "asked" ? goTo("/admin/reset/sent") : tooMany(asked.retryAfter, "/admin/reset");
}
