import { refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { deliverInvitation } from "@/lib/auth/deliver-invitation";
import type { Inviting } from "@/lib/db/people/invitations";
import type { Editor } from "@/lib/editing/roles";
import { siteLink } from "@/lib/mail/mail";

const notTaken =
  "The mail server did not take the letter, so it was not sent. The invitation waits: check the address, or send it again later.";

/**
 * Sends the letter of an invitation and answers who made it. Only where there is no mail server are they shown the
 * link, once.
 */
export async function sendInvitation(editor: Editor, made: Inviting, area: string | null): Promise<Response> {
  if (made.outcome === "member") {
    const message = "This person works in the area already. Change their role instead.";
    return show(422, "/admin/people/invite", { issues: [{ field: "email", message }] });
  }
  if (made.outcome !== "invited") return refuse(editor, made.outcome, area);
  const { email, areaSlug, role } = made.invitation;
  const delivered = await deliverInvitation(editor, made);
  if (delivered === "sent") return goTo("/admin/people?done=invited");
  if (delivered === "not taken") {
    const issues = [{ field: "email", message: notTaken }];
    return show(503, "/admin/people/invite", { issues, typed: { email, area: areaSlug, role } });
  }
  const link = siteLink(`/admin/invitations/${made.token}`);
  return show(200, "/admin/people/invited", { typed: { link, email } });
}
