import { refusePerson } from "@/app/admin/(desk)/people/refused";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { enablePerson } from "@/lib/db/people/people-changes";

/** `POST`: lets a person sign in again. */
export const POST = onPost(
  NoFields,
  async ({ editor, params }) => {
    const personId = params.id ?? "";
    const outcome = await enablePerson(database(), editor, personId);
    return outcome === "enabled"
      ? goTo(`/admin/people/${encodeURIComponent(personId)}?done=enabled`)
      : refusePerson(editor, outcome, { personId });
  },
  { fresh: true },
);
