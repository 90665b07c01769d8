import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { type Database, database } from "@/lib/db/client";
import type { PeopleRefusal } from "@/lib/db/people/people-claims";
import type { Editor } from "@/lib/editing/roles";

const sentences = {
  last: "This is the last administrator of the area who can sign in. Make somebody else an administrator first.",
  yourself: "You cannot do this to yourself. Ask another administrator.",
};

/** Returns the page of a person. */
export const pageOfPerson = (personId: string): string => `/admin/people/${encodeURIComponent(personId)}`;

/** The answer to what was not done about a person. `area` is what the log names; null when it was about no one area. */
export function refusePerson(
  editor: Editor,
  outcome: PeopleRefusal,
  { personId, area = null }: { personId: string; area?: string | null },
): Promise<Response> {
  if (outcome === "missing" || outcome === "forbidden") return refuse(editor, outcome, area);
  return show(409, `/admin/people/${personId}`, { issues: [{ field: "main", message: sentences[outcome] }] });
}

/** Returns the handler of a post that does one thing to a person as a whole. It leads on to `next` when it was done. */
export const onPersonPost = <Done extends string>(
  change: (db: Database, editor: Editor, personId: string) => Promise<Done | PeopleRefusal>,
  done: Done,
  next: (personId: string) => string,
) =>
  onPost(
    NoFields,
    async ({ editor, id: personId }) => {
      const outcome = await change(database(), editor, personId);
      return outcome === done ? goTo(next(personId)) : refusePerson(editor, outcome as PeopleRefusal, { personId });
    },
    { fresh: true },
  );
