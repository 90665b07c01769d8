import { z } from "zod";
import { tooMany } from "@/app/admin/(signed-out)/sign-in/too-many";
import { clientOf } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { goOn } from "@/app/admin/desk/unsent";
import { wrongCode } from "@/app/admin/desk/wrong-code";
import { readPost, Text } from "@/app/form";
import { showSecondFactor } from "@/lib/auth/second-factor";

/** `POST`: the second step of signing in. */
export async function POST(request: Request): Promise<Response> {
  const { code } = await readPost(z.object({ code: Text }), request);
  const step = await showSecondFactor(code, clientOf(request));
  if (step.outcome === "signed in") return goOn(request, step.editorId, step.cookies);
  if (step.outcome === "too many") return tooMany(step.retryAfter, "/admin/sign-in/code");
  if (step.outcome === "ended") return show(401, "/admin/sign-in?why=again");
  return show(401, "/admin/sign-in/code", { issues: [{ field: "code", message: wrongCode }] });
}
