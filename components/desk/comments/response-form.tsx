import { dayInWords } from "@/lib/catalogue/day-in-words";
import { responseStates } from "@/lib/catalogue/published-response";
import type { KeptResponse } from "@/lib/comments/desk-comment";
import type { FormFields } from "../../field/form-field";
import { RadioField } from "../../field/radio-field";
import { TextArea } from "../../field/text-area";
import { TextField } from "../../field/text-field";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";

/** The form for the council's response. `field` gives the fields of one that could not be kept. */
export function ResponseForm({
  commentId,
  response,
  field,
}: {
  commentId: string;
  response: KeptResponse | null;
  field: FormFields;
}) {
  const day = (value: string | null | undefined) => (value ? dayInWords(value) : "");
  return (
    <DeskForm action={`/admin/comments/${commentId}/respond`} noValidate className="mt-4 grid max-w-2xl gap-4">
      <input type="hidden" name="revision" value={response?.revision ?? 0} />
      <TextArea
        {...field("summary", response?.summary)}
        label="What was said?"
        hint="In your own words, short, without names. Families read this, and never the comment itself."
        rows={3}
      />
      <TextArea
        {...field("text", response?.text)}
        label="What does the council answer?"
        hint="For families, in plain words. “You are right: the number was old.”"
        rows={4}
      />
      <TextArea
        {...field("action", response?.action)}
        label="What is done about it?"
        hint="Leave it empty if nothing is to be done."
        rows={3}
      />
      <RadioField
        {...field("state", response?.state)}
        legend="How far is it?"
        choices={Object.entries(responseStates).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...field("due", day(response?.due))}
        label="By when?"
        hint="A day such as 1 December 2026, or empty."
        width="max-w-60"
      />
      <TextField
        {...field("done", day(response?.done))}
        label="When was it done?"
        hint="Leave it empty until it is."
        width="max-w-60"
      />
      {response?.publishedAt && <p>If you change it, it is not public any more until it is published again.</p>}
      <FormEnd look="button-quiet">Save the response</FormEnd>
    </DeskForm>
  );
}
