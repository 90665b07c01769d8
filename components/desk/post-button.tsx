import type { ReactNode } from "react";
import { DeskForm } from "./desk-form";
import { HiddenFields } from "./hidden-fields";

/** A form of one button: it posts these fields. `about` is read aloud after the button's words. */
export function PostButton({
  action,
  fields = {},
  about,
  look = "button-quiet",
  children,
}: {
  action: string;
  fields?: Record<string, string | number>;
  about?: string;
  look?: string;
  children: ReactNode;
}) {
  return (
    <DeskForm action={action}>
      <HiddenFields values={fields} />
      <button type="submit" className={look}>
        <span>
          {children}
          {about && <span className="sr-only"> {about}</span>}
        </span>
      </button>
    </DeskForm>
  );
}
