import { goTo } from "@/app/admin/answers";
import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { disablePerson } from "@/lib/db/people/people-changes";
import { refusePerson } from "../../refused";

/** `POST`: keeps a person from signing in. */
export const POST = onPost(
  async ({ editor, params }) => {
    const personId = params.id ?? "";
    const outcome = await disablePerson(database(), editor, personId);
    return outcome === "disabled"
      ? goTo(`/admin/people/${encodeURIComponent(personId)}?done=disabled`)
      : refusePerson(editor, outcome, { personId });
  },
  { fresh: [] },
);
