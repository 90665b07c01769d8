import { z } from "zod";
import { clientOf } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { goOn } from "@/app/admin/desk/unsent";
import { wrongFirstCode } from "@/app/admin/desk/wrong-code";
import { readPost, Text } from "@/app/form";
import { showFirstCode } from "@/lib/auth/second-factor";
import { readSetup } from "../sealed-setup";
import { showSetup } from "../show-setup";

/** `POST`: the first code of a second factor, which makes it count. */
export async function POST(request: Request): Promise<Response> {
  const sent = await readPost(z.object({ setup: Text, code: Text }), request);
  const setup = await readSetup(sent.setup, request.headers);
  if (!setup) return show(401, "/admin/sign-in?why=ended");
  const step = await showFirstCode(sent.code, clientOf(request));
  if (step.outcome === "signed in") return goOn(request, step.editorId, step.cookies);
  if (step.outcome !== "wrong") return show(401, "/admin/sign-in?why=ended");
  const again = { uri: setup.uri, backupCodes: setup.codes.split(" ") };
  return showSetup(401, again, [], [{ field: "code", message: wrongFirstCode }]);
}
