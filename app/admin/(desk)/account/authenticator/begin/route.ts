import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { beginAuthenticator } from "@/lib/auth/new-factor";
import { sealAuthenticator } from "../sealed-secret";

/** `POST`: begins another authenticator. Nothing changes yet. */
export const POST = onPost(
  async ({ signedIn }) =>
    show(200, "/admin/account/authenticator", { typed: { setup: sealAuthenticator(beginAuthenticator(), signedIn) } }),
  { fresh: [] },
);
