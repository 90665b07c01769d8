import { z } from "zod";
import { pageOfPerson, refusePerson } from "@/app/admin/(signed-in)/people/person-post";
import { areaField, roleField } from "@/app/admin/(signed-in)/people/role-in-area";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { changeRole } from "@/lib/db/people/people-changes";

/** `POST`: gives a person another role in an area. */
export const POST = onPost(
  z.object({ area: areaField, role: roleField }),
  async ({ sent: { area, role }, editor, id: personId }) => {
    const outcome = await changeRole(database(), editor, { personId, areaSlug: area, role });
    return outcome === "changed"
      ? goTo(`${pageOfPerson(personId)}?done=role`)
      : refusePerson(editor, outcome, { personId, area });
  },
  { fresh: true },
);
