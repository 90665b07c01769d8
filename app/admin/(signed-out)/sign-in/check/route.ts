import { z } from "zod";
import { showSetup } from "@/app/admin/(signed-out)/second-factor/show-setup";
import { tooMany } from "@/app/admin/(signed-out)/sign-in/too-many";
import { clientOf } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { readPost, Text } from "@/app/form";
import { signIn } from "@/lib/auth/sign-in";

const sentence = "The email or the password is not right. Check both and try again.";

/** No email address is longer (RFC 5321); what is shown again must fit into an address. */
const longestShown = 254;

/**
 * `POST`: the first step of signing in. The same answer whether the account is unknown, disabled, or the password
 * wrong.
 */
export async function POST(request: Request): Promise<Response> {
  const { email, password } = await readPost(z.object({ email: Text, password: Text }), request);
  const step = await signIn(email, password, clientOf(request));
  if (step.outcome === "second factor") return goTo("/admin/sign-in/code", step.cookies);
  if (step.outcome === "set up") return showSetup(200, step.setup, step.cookies);
  if (step.outcome === "too many") return tooMany(step.retryAfter, "/admin/sign-in");
  return show(401, "/admin/sign-in", {
    issues: [{ field: "email", message: sentence }],
    typed: { email: email.slice(0, longestShown) },
  });
}
