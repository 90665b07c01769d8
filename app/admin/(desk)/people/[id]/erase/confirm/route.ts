import { refusePerson } from "@/app/admin/(desk)/people/refused";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { erasePerson } from "@/lib/db/people/people-records";

/** `POST`: erases who a person is. */
export const POST = onPost(
  NoFields,
  async ({ editor, params }) => {
    const personId = params.id ?? "";
    const outcome = await erasePerson(database(), editor, personId);
    return outcome === "erased" ? goTo("/admin/people?done=erased") : refusePerson(editor, outcome, { personId });
  },
  { fresh: true },
);
