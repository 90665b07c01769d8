import { show } from "@/app/admin/answers";
import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { isUuid } from "@/lib/db/entries/desk-entries";
import { inviteAgain } from "@/lib/db/people/invitations";
import { sendInvitation } from "../../../send-invitation";

/** `POST`: sends an invitation once more, with another link. */
export const POST = onPost(
  async ({ editor, params }) => {
    const id = params.id ?? "";
    if (!isUuid(id)) return show(404, "/admin/missing");
    return sendInvitation(editor, await inviteAgain(database(), editor, id), null);
  },
  { fresh: [] },
);
