import { refuse } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import type { PeopleRefusal } from "@/lib/db/people/people-claims";
import type { Editor } from "@/lib/editing/roles";

const sentences = {
  last: "This is the last administrator of the area who can sign in. Make somebody else an administrator first.",
  yourself: "You cannot do this to yourself. Ask another administrator.",
};

/** The answer to what was not done about a person. `area` is what the log names; null when it was about no one area. */
export function refusePerson(
  editor: Editor,
  outcome: PeopleRefusal,
  { personId, area = null }: { personId: string; area?: string | null },
): Promise<Response> {
  if (outcome === "missing" || outcome === "forbidden") return refuse(editor, outcome, area);
  return show(409, `/admin/people/${personId}`, { issues: [{ field: "main", message: sentences[outcome] }] });
}
