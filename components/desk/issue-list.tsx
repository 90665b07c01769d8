import type { EntryKind } from "@/lib/catalogue/entry";
import type { Issue } from "@/lib/catalogue/issue";
import { labelOfField, sectionOfField } from "@/lib/editing/form/field-path";

type Props = { kind: EntryKind; issues: readonly Issue[]; page: string; isSubmitted: boolean };

/** Everything that stops a draft from being published, each leading to its field. */
export function IssueList({ kind, issues, page, isSubmitted }: Props) {
  return (
    <section aria-labelledby="to-put-right">
      <h2 id="to-put-right">What is to be put right</h2>
      {issues.length === 0 ? (
        <p className="mt-2">{isSubmitted ? "Nothing." : "Nothing. This draft can be handed in."}</p>
      ) : (
        <ul className="mt-2 grid gap-1">
          {issues.map(({ field, message }) => {
            const { section, id } = sectionOfField(kind, field);
            return (
              <li key={field + message}>
                <a href={`${page}/edit/${section}${id ? `#${id}` : ""}`} className="tap">
                  <span>
                    <strong>{labelOfField(kind, field)}:</strong> {message}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
