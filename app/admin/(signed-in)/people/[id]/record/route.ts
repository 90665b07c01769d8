import { refusePerson } from "@/app/admin/(signed-in)/people/person-post";
import { sendRecord } from "@/app/admin/(signed-in)/people/send-record";
import { onPost } from "@/app/admin/desk/on-post";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { exportPerson } from "@/lib/db/people/people-records";

/** `POST`: gives an administrator what is held about a person, who may have asked for it. */
export const POST = onPost(
  NoFields,
  async ({ editor, id: personId }) => {
    const record = await exportPerson(database(), editor, personId);
    return typeof record === "string" ? refusePerson(editor, record, { personId }) : sendRecord(record);
  },
  { fresh: true },
);
