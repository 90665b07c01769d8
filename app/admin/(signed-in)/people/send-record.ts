import type { PersonRecord } from "@/lib/db/people/people-records";

/** Returns everything that is held about a person, as a file that a browser keeps. */
export const sendRecord = (record: PersonRecord): Response =>
  new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="person.json"',
      "Cache-Control": "private, no-store",
    },
  });
