import { onPersonPost } from "@/app/admin/(signed-in)/people/person-post";
import { erasePerson } from "@/lib/db/people/people-records";

/** `POST`: erases who a person is. */
export const POST = onPersonPost(erasePerson, "erased", () => "/admin/people?done=erased");
