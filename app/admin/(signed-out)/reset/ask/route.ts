import { z } from "zod";
import { tooMany } from "@/app/admin/(signed-out)/sign-in/too-many";
import { clientOf } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { readPost, Text } from "@/app/form";
import { askForReset } from "@/lib/auth/password";

/** `POST`: asks for a letter with a link to a new password. The same answer whether there is such an account or not. */
export async function POST(request: Request): Promise<Response> {
  const { email } = await readPost(z.object({ email: Text }), request);
  const asked = await askForReset(email, clientOf(request));
  return asked.outcome === "asked" ? goTo("/admin/reset/sent") : tooMany(asked.retryAfter, "/admin/reset");
}
