import type { ReactNode } from "react";
import { DeskForm } from "./desk-form";

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
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={look}>
        <span>
          {children}
          {about && <span className="sr-only"> {about}</span>}
        </span>
      </button>
    </DeskForm>
  );
}
