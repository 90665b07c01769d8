import type { ReactNode } from "react";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";

/**
 * The button with which somebody says that they checked what is public, and that it is still correct. `number` is of
 * the published edition; `checked` and `due` are its days ("2026-11-21"), null where there are none. `children` asks
 * about its doubts.
 */
export function ConfirmForm({
  entryId,
  number,
  checked,
  due,
  children,
}: {
  entryId: string;
  number: number;
  checked: string | null;
  due: string | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">Is it still correct?</h2>
      <p className="mt-2">
        {checked ? `Somebody last checked it on ${dayInWords(checked)}.` : "Nobody has checked it yet."}{" "}
        {due && `It is to be checked again by ${dayInWords(due)}.`}
      </p>
      <p className="mt-2">
        Ask whoever gives it whether everything on the public page is right. If something is wrong, edit it instead.
      </p>
      <DeskForm action={`/admin/entries/${entryId}/confirm`} className="mt-3 grid gap-4">
        <input type="hidden" name="number" value={number} />
        {children}
        <FormEnd look="button-quiet">I checked it today: still correct</FormEnd>
      </DeskForm>
    </section>
  );
}
