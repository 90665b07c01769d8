import { database } from "../db/client";
import { type Inviting, noteShown } from "../db/people/invitations";
import { peopleToRemind } from "../db/people/reminders";
import { type Editor, isAtLeast } from "../editing/roles";
import { invitationLetter, tellOfShownLink } from "../mail/letters";
import { sendMail } from "../mail/mail";
import { settings } from "../process/settings";

/**
 * Sends the letter of an invitation, and returns what became of it:
 * - "sent": the mail server took it.
 * - "shown": this site has no mail server, so the administrator has to hand the link over. They could use it
 *   themselves, so this is noted and the area's other publishers are told.
 * - "not taken": the mail server refused the letter, and nobody may see the link.
 */
export async function deliverInvitation(
  editor: Editor,
  { invitation, token }: Extract<Inviting, { outcome: "invited" }>,
): Promise<"sent" | "not taken" | "shown"> {
  const letter = sendMail(invitationLetter(invitation, token));
  const wasTaken = await letter.then(
    () => true,
    () => false,
  );
  if (settings.SMTP_URL) return wasTaken ? "sent" : "not taken";
  await noteShown(database(), editor, token);
  const { email, areaSlug, areaName, role } = invitation;
  for (const other of await peopleToRemind(database())) {
    const isConcerned = other.area === areaSlug && other.id !== editor.id && isAtLeast(other.role, "publisher");
    if (isConcerned) tellOfShownLink(other, { by: editor.name, invited: email, areaName, role });
  }
  return "shown";
}
