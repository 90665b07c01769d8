import { goTo, show } from "@/app/admin/answers";
import { refuse } from "@/app/admin/who";
import { invitationLetter } from "@/lib/auth/letters";
import type { Editor } from "@/lib/catalogue/roles";
import type { Inviting } from "@/lib/db/invitations";
import { sendMail, siteLink } from "@/lib/mail";

const shown = (link: string, email: string) => show(200, "/admin/people/invited", { typed: { link, email } });

/**
 * Sends the letter of an invitation and answers who made it. Without a mail server, or when it does not take the letter, the
 * administrator is shown the link, once.
 */
export async function sendInvitation(editor: Editor, made: Inviting, area: string | null): Promise<Response> {
  if (made.outcome === "member") {
    const message = "This person works in the area already. Change their role instead.";
    return show(422, "/admin/people/invite", { issues: [{ field: "email", message }] });
  }
  if (made.outcome !== "invited") return refuse(editor, made.outcome, area);
  const link = siteLink(`/admin/invitations/${made.token}`);
  const wasSent = await sendMail(invitationLetter(made.invitation, made.token)).then(
    () => Boolean(process.env.SMTP_URL),
    () => false,
  );
  return wasSent ? goTo("/admin/people?done=invited") : shown(link, made.invitation.email);
}
