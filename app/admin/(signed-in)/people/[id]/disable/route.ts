import { onPersonPost, pageOfPerson } from "@/app/admin/(signed-in)/people/person-post";
import { disablePerson } from "@/lib/db/people/people-changes";

/** `POST`: keeps a person from signing in. */
export const POST = onPersonPost(disablePerson, "disabled", (id) => `${pageOfPerson(id)}?done=disabled`);
