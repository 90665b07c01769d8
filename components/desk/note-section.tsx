import type { ReactNode } from "react";
import type { FormField } from "../field/form-field";
import { TextArea } from "../field/text-area";
import { DeskForm } from "./desk-form";
import { FormEnd } from "./form-end";
import { When } from "./when";

/** What a colleague wrote, and when; `above` says what it is, where it is no plain note. */
type ShownNote = { id: string; text: string; at: Date; author: string; above?: string };

/**
 * The notes of colleagues, with a form for another. `action` is where a note is posted. `newId` is a uuid made for this
 * drawing of the form, null for a person who may only read. `field` is that of a note that could not be added.
 */
export function NoteSection({
  title,
  none,
  notes,
  action,
  newId,
  field,
  children,
}: {
  title: string;
  none: string;
  notes: readonly ShownNote[];
  action: string;
  newId: string | null;
  field: FormField;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{title}</h2>
      <p className="mt-1 text-quiet">{children}</p>
      {notes.length === 0 ? (
        <p className="mt-3">{none}</p>
      ) : (
        <ul className="mt-3 grid gap-3">
          {notes.map(({ id, text, at, author, above }) => (
            <li key={id} className="border-l-4 border-rule pl-4">
              {above && <p className="font-semibold">{above}</p>}
              <p className="measure wrap-anywhere whitespace-pre-line">{text}</p>
              <p className="text-small text-quiet">
                {author}, <When at={at} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {newId !== null && (
        <DeskForm action={action} noValidate className="mt-4 grid max-w-2xl gap-3">
          <input type="hidden" name="note-id" value={newId} />
          <TextArea {...field} label="Add a note" rows={3} />
          <FormEnd look="button-quiet">Add the note</FormEnd>
        </DeskForm>
      )}
    </section>
  );
}
