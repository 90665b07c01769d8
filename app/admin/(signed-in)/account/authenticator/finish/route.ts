import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { wrongFirstCode } from "@/app/admin/desk/wrong-code";
import { Text } from "@/app/form";
import { finishAuthenticator } from "@/lib/auth/new-factor";
import { readAuthenticator } from "../sealed-secret";

/** `POST`: the first code of another authenticator, which makes it count. */
export const POST = onPost(
  z.object({ setup: Text, code: Text }),
  async ({ sent: { setup, code }, signedIn }) => {
    const secret = readAuthenticator(setup, signedIn);
    if (secret === null) return show(410, "/admin/account");
    const outcome = await finishAuthenticator(signedIn, secret, code);
    if (outcome === "done") return goTo("/admin/account?done=authenticator");
    return show(422, "/admin/account/authenticator", {
      issues: [{ field: "code", message: wrongFirstCode }],
      typed: { setup },
    });
  },
  { fresh: true },
);
