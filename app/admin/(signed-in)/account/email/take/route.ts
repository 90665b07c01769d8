import { z } from "zod";
import { answerOver } from "@/app/admin/desk/letter-link";
import { clientOf, onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { takeAddress } from "@/lib/auth/new-address";

/** `POST`: makes a new address count, with the link that was sent to it. */
export const POST = onPost(
  z.object({ token: Text }),
  async ({ request, sent, signedIn }) => {
    const taken = await takeAddress(signedIn, sent.token, clientOf(request));
    return taken.outcome === "done"
      ? goTo("/admin/account?done=address", taken.cookies)
      : answerOver("/admin/account/email");
  },
  { fresh: true },
);
