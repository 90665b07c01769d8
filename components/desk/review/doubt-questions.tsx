import type { EntryKind } from "@/lib/catalogue/entry";
import type { Issue } from "@/lib/catalogue/issue";
import { labelOfField, sectionOfField } from "@/lib/editing/form/field-path";
import { doubtName } from "@/lib/editing/open-doubts";
import { RadioField } from "../../field/radio-field";
import { Quoted } from "./quoted";

/**
 * Asks about each doubt of an entry whether it is right as it is, before anybody says that the entry is still correct.
 * `page` is the entry's overview, under which its form is. Nothing when there are no doubts.
 */
export function DoubtQuestions({
  doubts,
  kind,
  page,
  typed,
  issues,
}: {
  doubts: readonly Issue[];
  kind: EntryKind;
  page: string;
  typed: Readonly<Record<string, string>>;
  issues: readonly Issue[];
}) {
  if (doubts.length === 0) return null;
  return (
    <div className="grid gap-4">
      <p>
        {doubts.length === 1 ? "One thing" : `${doubts.length} things`} in it may not be right. Say of each whether it
        is. What you say is right is not asked again for six months.
      </p>
      {doubts.map((doubt) => {
        const name = doubtName(doubt);
        const { section, id } = sectionOfField(kind, doubt.field);
        return (
          <div key={name} className="border-t border-rule pt-3">
            <RadioField
              name={name}
              legend={labelOfField(kind, doubt.field)}
              hint={<Quoted text={doubt.message} />}
              choices={[
                { value: "right", label: "It is right as it is" },
                { value: "wrong", label: "It has to be changed" },
              ]}
              value={typed[name]}
              issue={issues.find(({ field }) => field === name)?.message}
            />
            <a href={`${page}/edit/${section}${id ? `#${id}` : ""}`} className="tap">
              Change it
            </a>
          </div>
        );
      })}
    </div>
  );
}
