import { pageOfPerson, refusePerson } from "@/app/admin/(signed-in)/people/person-post";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { takeSecondFactor } from "@/lib/db/people/people-changes";
import { tellOf } from "@/lib/mail/letters";

/** `POST`: lets a person who has lost phone and backup codes set up another second step. They are told. */
export const POST = onPost(
  NoFields,
  async ({ editor, id: personId }) => {
    const outcome = await takeSecondFactor(database(), editor, personId);
    if (typeof outcome === "string") return refusePerson(editor, outcome, { personId });
    tellOf("second step gone", outcome);
    return goTo(`${pageOfPerson(personId)}?done=factor`);
  },
  { fresh: true },
);
