import { ChoiceField } from "@/components/choice-field";
import type { CommentFilter } from "@/lib/comments/comment-filter";
import { statuses } from "@/lib/comments/comment-status";
import { openOnDesk } from "../../fold";

type Named = { id: string; name: string };

/** Everything that narrows a list of comments, in one form that asks for the same page again. */
export function CommentFilterForm({
  filter,
  areas,
  owners,
  entries,
}: {
  filter: CommentFilter;
  areas: ReadonlyMap<string, string>;
  owners: readonly Named[];
  entries: readonly Named[];
}) {
  const choices = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));
  const states = Object.entries({ ...statuses, all: "All, closed ones too" });
  return (
    <details className={`no-print ${openOnDesk}`}>
      <summary className="unfold button-quiet">Narrow this list</summary>
      <form action="/admin/comments" aria-label="Narrow this list" className="mt-4 space-y-4 lg:mt-0">
        <ChoiceField
          name="status"
          label="Where it stands"
          none="Open"
          choices={states.map(([value, label]) => ({ value, label }))}
          value={filter.status === "open" ? null : filter.status}
        />
        <ChoiceField
          name="area"
          label="Area"
          none="All"
          choices={areas.size > 1 ? [...areas].map(([value, label]) => ({ value, label })) : []}
          value={filter.area}
        />
        <ChoiceField
          name="owner"
          label="Who deals with it"
          none="Anybody"
          choices={[{ value: "me", label: "Me" }, { value: "nobody", label: "Nobody" }, ...choices(owners)]}
          value={filter.owner}
        />
        <ChoiceField name="entry" label="About" none="Anything" choices={choices(entries)} value={filter.entry} />
        <button type="submit" className="button">
          Show
        </button>
      </form>
    </details>
  );
}
