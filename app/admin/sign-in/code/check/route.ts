import { goTo, show } from "@/app/admin/answers";
import { tooMany } from "@/app/admin/sign-in/too-many";
import { networkOf } from "@/app/admin/who";
import { showSecondFactor } from "@/lib/auth/sign-in";

const sentence = "That code is not right, or it was used before. Wait for the next one and type it.";

/** `POST`: the second step of signing in. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const step = await showSecondFactor(request.headers, String(form.get("code") ?? ""), networkOf(request));
  if (step.outcome === "signed in") return goTo("/admin", step.cookies);
  if (step.outcome === "too many") return tooMany(step.retryAfter, "/admin/sign-in/code");
  return show(401, "/admin/sign-in/code", { issues: [{ field: "code", message: sentence }] });
}
