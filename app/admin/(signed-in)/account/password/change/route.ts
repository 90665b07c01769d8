import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { choosePassword } from "@/lib/auth/password";
import { passwordIssues } from "@/lib/auth/password-issues";
import { liveCatalogue } from "@/lib/live/live";

const page = "/admin/account/password";
const refused = (status: number, field: string, message: string, headers: Record<string, string> = {}) =>
  show(status, page, { issues: [{ field, message }], headers });

/** `POST`: changes the password of somebody who knows it. */
export const POST = onPost(z.object({ old: Text, password: Text }), async ({ sent: { old, password }, signedIn }) => {
  const { name, email } = signedIn.editor;
  const areaNames = liveCatalogue().areas.map((area) => area.name);
  const problem = passwordIssues(password, { name, email, areaNames });
  if (problem) return refused(422, "password", problem);
  const changed = await choosePassword(signedIn, old, password);
  if (changed.outcome === "wrong")
    return refused(422, "old", "This is not your password. Type the one that you have now.");
  if (changed.outcome === "too many") {
    const message = `There were too many tries. Wait ${Math.ceil(changed.retryAfter / 60)} minutes, then try again.`;
    return refused(429, "old", message, { "Retry-After": String(changed.retryAfter) });
  }
  return goTo("/admin/account?done=password");
});
