import { fieldsOf, RoleInArea } from "@/app/admin/(desk)/people/asked";
import { refusePerson } from "@/app/admin/(desk)/people/refused";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { changeRole } from "@/lib/db/people/people-changes";

/** `POST`: gives a person another role in an area. */
export const POST = onPost(
  async ({ form, editor, params }) => {
    const personId = params.id ?? "";
    const read = RoleInArea.safeParse(fieldsOf(form, "area", "role"));
    if (!read.success) return show(404, "/admin/missing");
    const { area, role } = read.data;
    const outcome = await changeRole(database(), editor, { personId, areaSlug: area, role });
    return outcome === "changed"
      ? goTo(`/admin/people/${encodeURIComponent(personId)}?done=role`)
      : refusePerson(editor, outcome, { personId, area });
  },
  { fresh: ["area", "role"] },
);
