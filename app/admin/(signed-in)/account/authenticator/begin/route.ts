import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { beginAuthenticator } from "@/lib/auth/new-factor";
import { sealAuthenticator } from "../sealed-secret";

/** `POST`: begins another authenticator. Nothing changes yet. */
export const POST = onPost(
  NoFields,
  async ({ signedIn }) =>
    show(200, "/admin/account/authenticator", { typed: { setup: sealAuthenticator(beginAuthenticator(), signedIn) } }),
  { fresh: true },
);
