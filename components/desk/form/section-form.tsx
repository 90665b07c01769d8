import type { ReactNode } from "react";
import type { Issue } from "../../../lib/catalogue/issue";
import type { Choices, Section } from "../../../lib/editing/form/field";
import { DeskForm } from "../desk-form";
import { drawnForm } from "./drawn-form";
import { Fields } from "./fields";
import { sectionFormId } from "./go-button";

/**
 * One section of the form. It posts to `action` with the `revision` that is shown, so that a save can tell whether
 * somebody else was faster. `issues` are drawn at their fields; a summary of them is the page's to draw. `remarks` are
 * help with the words that were used. `next` is the title of the section that comes after this one. `open` is the path
 * of what was just added, moved or chosen. `children` stand above the buttons.
 */
export function SectionForm({
  action,
  revision,
  section,
  content,
  choices,
  issues = [],
  remarks = [],
  next = null,
  open = "",
  children,
}: {
  action: string;
  revision: number;
  section: Section;
  content: unknown;
  choices: Choices;
  issues?: readonly Issue[];
  remarks?: readonly Issue[];
  next?: string | null;
  open?: string;
  children?: ReactNode;
}) {
  const form = drawnForm(section, content, issues, remarks, choices, open);
  return (
    <DeskForm id={sectionFormId} action={action} acceptCharset="utf-8" className="@container min-w-0">
      <input type="hidden" name="section" value={section.slug} />
      <input type="hidden" name="revision" value={revision} />
      <div className="space-y-7">
        <Fields form={form} fields={section.fields} at="" holder={content} within="" />
        {children}
      </div>
      <div className="mt-8 flex flex-wrap gap-3 border-t border-rule pt-5">
        <button type="submit" name="do" value="save" className="button">
          Save
        </button>
        {next && (
          <button type="submit" name="do" value="next" className="button-quiet">
            Save and go on to {next}
          </button>
        )}
      </div>
    </DeskForm>
  );
}
