import { clientOf, onPost } from "@/app/admin/desk/on-post";
import { ownPath } from "@/app/admin/desk/own-path";
import { goTo, show } from "@/app/admin/desk/respond";
import { confirmSecondFactor } from "@/lib/auth/confirm";
import { readWaiting, sealWaiting, showConfirm } from "../waiting";

const sentence = "That code is not right, or it was used before. Wait for the next one and type it.";

/**
 * `POST`: checks the second factor again. A form that waited for it goes on to its own address (307: the browser sends
 * the same fields there). Otherwise its sender goes back to `back`.
 */
export const POST = onPost(async ({ request, form, signedIn }) => {
  const waiting = readWaiting(form.get("again"), signedIn);
  const step = await confirmSecondFactor(signedIn, String(form.get("confirm-code") ?? ""), clientOf(request));
  if (step.outcome === "ended") return show(401, "/admin/sign-in?why=again");
  if (step.outcome !== "signed in") {
    const again = waiting ? sealWaiting(waiting, signedIn) : "";
    return showConfirm(again, [{ field: "confirm-code", message: sentence }]);
  }
  if (!waiting) return goTo(ownPath(String(form.get("back") ?? "")) ?? "/admin", step.cookies);
  const answer = goTo(waiting.action, step.cookies);
  return new Response(null, { status: 307, headers: answer.headers });
});
