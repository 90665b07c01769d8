import { sendRecord } from "@/app/admin/(signed-in)/people/send-record";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { exportPerson } from "@/lib/db/people/people-records";

/** `POST`: gives somebody what is held about them. */
export const POST = onPost(
  NoFields,
  async ({ editor }) => {
    const record = await exportPerson(database(), editor, editor.id);
    return typeof record === "string" ? refuse(editor, record, null) : sendRecord(record);
  },
  { fresh: true },
);
