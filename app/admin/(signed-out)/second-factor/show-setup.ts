import { show } from "@/app/admin/desk/respond";
import type { Setup } from "@/lib/auth/steps";
import type { Issue } from "@/lib/catalogue/issue";

/** Returns the page that sets up the second factor: the picture for the app, and the backup codes. */
export const showSetup = (
  status: number,
  { uri, backupCodes }: Setup,
  cookies: readonly string[],
  issues: Issue[] = [],
): Promise<Response> =>
  show(status, "/admin/second-factor", { issues, typed: { uri, codes: backupCodes.join(" ") }, cookies });
