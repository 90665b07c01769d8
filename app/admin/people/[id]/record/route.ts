import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { exportPerson } from "@/lib/db/people/people-records";
import { refusePerson } from "../../refused";
import { sendRecord } from "../../send-record";

/** `POST`: gives an administrator what is held about a person, who may have asked for it. */
export const POST = onPost(
  async ({ editor, params }) => {
    const personId = params.id ?? "";
    const record = await exportPerson(database(), editor, personId);
    return typeof record === "string" ? refusePerson(editor, record, { personId }) : sendRecord(record);
  },
  { fresh: [] },
);
