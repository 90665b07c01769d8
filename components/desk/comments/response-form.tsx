import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { Issue } from "@/lib/catalogue/issue";
import { responseStates } from "@/lib/catalogue/published-response";
import type { KeptResponse } from "@/lib/comments/desk-comment";
import { RadioField } from "../../field/radio-field";
import { TextArea } from "../../field/text-area";
import { TextField } from "../../field/text-field";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";

/** The form for the council's response. `typed` and `issues` belong to a response that could not be kept. */
export function ResponseForm({
  commentId,
  response,
  typed,
  issues,
}: {
  commentId: string;
  response: KeptResponse | null;
  typed: Record<string, string>;
  issues: readonly Issue[];
}) {
  const issue = (field: string) => issues.find((one) => one.field === field)?.message;
  const day = (value: string | null | undefined) => (value ? dayInWords(value) : "");
  return (
    <DeskForm action={`/admin/comments/${commentId}/respond`} noValidate className="mt-4 grid max-w-2xl gap-4">
      <input type="hidden" name="revision" value={response?.revision ?? 0} />
      <TextArea
        name="summary"
        label="What was said?"
        hint="In your own words, short, without names. Families read this, and never the comment itself."
        rows={3}
        value={typed.summary ?? response?.summary}
        issue={issue("summary")}
      />
      <TextArea
        name="text"
        label="What does the council answer?"
        hint="For families, in plain words. “You are right: the number was old.”"
        rows={4}
        value={typed.text ?? response?.text}
        issue={issue("text")}
      />
      <TextArea
        name="action"
        label="What is done about it?"
        hint="Leave it empty if nothing is to be done."
        rows={3}
        value={typed.action ?? response?.action}
        issue={issue("action")}
      />
      <RadioField
        name="state"
        legend="How far is it?"
        choices={Object.entries(responseStates).map(([value, label]) => ({ value, label }))}
        chosen={typed.state ?? response?.state}
        issue={issue("state")}
      />
      <TextField
        name="due"
        label="By when?"
        hint="A day such as 1 December 2026, or empty."
        width="max-w-60"
        value={typed.due ?? day(response?.due)}
        issue={issue("due")}
      />
      <TextField
        name="done"
        label="When was it done?"
        hint="Leave it empty until it is."
        width="max-w-60"
        value={typed.done ?? day(response?.done)}
        issue={issue("done")}
      />
      {response?.publishedAt && <p>If you change it, it is not public any more until it is published again.</p>}
      <FormEnd look="button-quiet">Save the response</FormEnd>
    </DeskForm>
  );
}
