import { z } from "zod";
import { refusePerson } from "@/app/admin/(signed-in)/people/person-post";
import { areaField } from "@/app/admin/(signed-in)/people/role-in-area";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { removeFromArea } from "@/lib/db/people/people-changes";

/** `POST`: takes a person out of an area. */
export const POST = onPost(
  z.object({ area: areaField }),
  async ({ sent: { area }, editor, id: personId }) => {
    const outcome = await removeFromArea(database(), editor, { personId, areaSlug: area });
    return outcome === "removed"
      ? goTo("/admin/people?done=removed")
      : refusePerson(editor, outcome, { personId, area });
  },
  { fresh: true },
);
