import { onPersonPost, pageOfPerson } from "@/app/admin/(signed-in)/people/person-post";
import { enablePerson } from "@/lib/db/people/people-changes";

/** `POST`: lets a person sign in again. */
export const POST = onPersonPost(enablePerson, "enabled", (id) => `${pageOfPerson(id)}?done=enabled`);
