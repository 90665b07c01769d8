import type { ReactNode } from "react";
import { DeskForm } from "./desk-form";
import { HiddenFields } from "./hidden-fields";

/** A form about the edition that somebody has before them: it says which, so that no other one is meant. */
export function EditionForm({
  action,
  edition,
  children,
  id,
}: {
  action: string;
  edition: { number: number; revision: number };
  children: ReactNode;
  id?: string;
}) {
  return (
    <DeskForm action={action} id={id} noValidate className="grid max-w-2xl gap-4">
      <HiddenFields values={{ number: edition.number, revision: edition.revision }} />
      {children}
    </DeskForm>
  );
}
