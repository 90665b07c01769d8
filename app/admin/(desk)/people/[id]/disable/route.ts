import { refusePerson } from "@/app/admin/(desk)/people/refused";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { disablePerson } from "@/lib/db/people/people-changes";

/** `POST`: keeps a person from signing in. */
export const POST = onPost(
  NoFields,
  async ({ editor, params }) => {
    const personId = params.id ?? "";
    const outcome = await disablePerson(database(), editor, personId);
    return outcome === "disabled"
      ? goTo(`/admin/people/${encodeURIComponent(personId)}?done=disabled`)
      : refusePerson(editor, outcome, { personId });
  },
  { fresh: true },
);
