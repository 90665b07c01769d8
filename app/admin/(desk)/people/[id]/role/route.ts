import { z } from "zod";
import { areaField, roleField } from "@/app/admin/(desk)/people/asked";
import { refusePerson } from "@/app/admin/(desk)/people/refused";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { changeRole } from "@/lib/db/people/people-changes";

/** `POST`: gives a person another role in an area. */
export const POST = onPost(
  z.object({ area: areaField, role: roleField }),
  async ({ sent: { area, role }, editor, params }) => {
    const personId = params.id ?? "";
    const outcome = await changeRole(database(), editor, { personId, areaSlug: area, role });
    return outcome === "changed"
      ? goTo(`/admin/people/${encodeURIComponent(personId)}?done=role`)
      : refusePerson(editor, outcome, { personId, area });
  },
  { fresh: true },
);
