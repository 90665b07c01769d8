import { goTo } from "@/app/admin/answers";
import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { erasePerson } from "@/lib/db/people/people-records";
import { refusePerson } from "../../../refused";

/** `POST`: erases who a person is. */
export const POST = onPost(
  async ({ editor, params }) => {
    const personId = params.id ?? "";
    const outcome = await erasePerson(database(), editor, personId);
    return outcome === "erased" ? goTo("/admin/people?done=erased") : refusePerson(editor, outcome, { personId });
  },
  { fresh: [] },
);
