import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { makeBackupCodes } from "@/lib/auth/new-factor";

/** `POST`: makes other backup codes and shows them, once. */
export const POST = onPost(
  NoFields,
  async ({ signedIn }) =>
    show(200, "/admin/account/backup-codes", { typed: { codes: (await makeBackupCodes(signedIn)).join(" ") } }),
  { fresh: true },
);
