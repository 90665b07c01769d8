import { z } from "zod";
import { clientOf, onPost } from "@/app/admin/desk/on-post";
import { ownPath } from "@/app/admin/desk/own-path";
import { goTo, show } from "@/app/admin/desk/respond";
import { wrongCode } from "@/app/admin/desk/wrong-code";
import { Text } from "@/app/form";
import { confirmSecondFactor } from "@/lib/auth/confirm";
import { readWaiting, sealWaiting, showConfirm } from "../waiting";

const Confirmed = z.object({ again: Text, "confirm-code": Text, back: Text });

/**
 * `POST`: checks the second factor again. A form that waited for it goes on to its own address (307: the browser sends
 * the same fields there). Otherwise its sender goes back to `back`.
 */
export const POST = onPost(Confirmed, async ({ request, sent, signedIn }) => {
  const waiting = readWaiting(sent.again, signedIn);
  const step = await confirmSecondFactor(signedIn, sent["confirm-code"], clientOf(request));
  if (step.outcome === "ended") return show(401, "/admin/sign-in?why=again");
  if (step.outcome !== "signed in") {
    const again = waiting ? sealWaiting(waiting, signedIn) : "";
    return showConfirm(again, [{ field: "confirm-code", message: wrongCode }]);
  }
  if (!waiting) return goTo(ownPath(sent.back) ?? "/admin", step.cookies);
  const answer = goTo(waiting.action, step.cookies);
  return new Response(null, { status: 307, headers: answer.headers });
});
