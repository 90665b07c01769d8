import { counted } from "@/lib/catalogue/counted";
import type { EntryKind } from "../../../lib/catalogue/entry";
import type { Issue } from "../../../lib/catalogue/issue";
import { labelOfField, sectionOfField } from "../../../lib/editing/form/field-path";
import { Icon } from "../../icon";

/**
 * A note that a section was saved, with its issues, each leading to its field. `page` is the entry's overview,
 * `current` the section that is shown. The address after a save leads here (`#saved`), so that it is read first.
 */
export function SavedNote({
  kind,
  page,
  current,
  issues,
}: {
  kind: EntryKind;
  page: string;
  current: string;
  issues: readonly Issue[];
}) {
  const hrefOf = (field: string) => {
    const { section, id } = sectionOfField(kind, field);
    return `${section === current ? "" : `${page}/edit/${section}`}#${id ?? "main"}`;
  };
  if (issues.length === 0) {
    return (
      <p id="saved" tabIndex={-1} role="status" className="measure mb-6 border-4 border-success p-4 font-semibold">
        Saved in your draft. Families see it once it is published. When you have finished,{" "}
        <a href={page}>hand it in on the overview</a>.
      </p>
    );
  }
  return (
    <div id="saved" tabIndex={-1} role="alert" className="measure mb-6 border-4 border-success p-4">
      <p className="flex gap-2 font-semibold">
        <Icon name="warning" className="text-error" />
        <span>Saved in your draft. {counted(issues.length, "thing")} to put right before it can be handed in:</span>
      </p>
      <ul className="mt-2">
        {issues.map(({ field, message }) => (
          <li key={field + message}>
            <a href={hrefOf(field)} className="tap text-error visited:text-error">
              <span>
                <strong>{labelOfField(kind, field)}:</strong> {message}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
