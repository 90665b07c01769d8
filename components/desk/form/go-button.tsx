import type { ReactNode } from "react";
import { actionText } from "../../../lib/editing/form/form-action";

/** The id of the form of a section, for buttons that stand outside it. */
export const sectionFormId = "section-form";

/**
 * A link on a page with a section's form, as a button of that form. It saves the typed text and then goes where the
 * link would. `to` is a section's slug or one of the entry's own pages.
 */
export function GoButton({ to, className, children }: { to: string; className: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      form={sectionFormId}
      name="do"
      value={actionText({ verb: "go", path: to })}
      className={`cursor-pointer text-left ${className}`}
    >
      {children}
    </button>
  );
}

/**
 * The Enter key presses the first button of a form on the page: it must be one that only saves. It stands before every
 * other button of the form, also those outside of it.
 */
export function SaveOnEnter() {
  return (
    <button
      type="submit"
      form={sectionFormId}
      name="do"
      value="save"
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    >
      Save
    </button>
  );
}
