import { type Change, changeKey, isRisky } from "@/lib/editing/compare";
import { FieldError } from "../field/field";
import type { FormFields } from "../field/form-field";
import { RadioField } from "../field/radio-field";
import { TextField } from "../field/text-field";
import { EditionForm } from "./edition-form";
import { FormEnd } from "./form-end";
import { PostButton } from "./post-button";
import { ChangeList } from "./review/change-list";

/**
 * The form that publishes the edition which a person has read: now, or at a time to come. Its changes to the website
 * stand above the button. Each change that could harm if it were wrong (a number, an address, who may come) has to be
 * ticked.
 */
export function PublishForm({
  page,
  edition,
  isScheduled,
  changes,
  field,
}: {
  page: string;
  edition: { number: number; revision: number };
  /** What it changes on the website; null when there is nothing public yet. */
  changes: readonly Change[] | null;
  isScheduled: boolean;
  field: FormFields;
}) {
  return (
    <div className="space-y-4">
      <EditionForm action={`${page}/publish`} edition={edition}>
        <h3>Publish it</h3>
        {changes !== null && (
          <div id="looked" tabIndex={-1}>
            <FieldError id="looked" issue={field("looked").issue} />
            <ChangeList
              changes={changes}
              names={{ before: "On the website now", after: "When you publish" }}
              headingLevel={4}
              beside={(change) =>
                isRisky(change) && (
                  <label className="tap gap-2 font-semibold">
                    <input type="checkbox" name="looked" value={changeKey(change)} className="size-6" /> I have looked
                    at this
                    <span className="sr-only"> change of {change.label}</span>
                  </label>
                )
              }
            />
          </div>
        )}
        <RadioField
          name="how"
          legend="When?"
          choices={[
            { value: "now", label: "Now" },
            { value: "later", label: "Later, by itself" },
          ]}
          value={field("how").value === "later" ? "later" : "now"}
        />
        <div className="flex flex-wrap gap-5">
          <TextField {...field("day")} label="Day, if later" hint="Such as 1 December 2026" width="max-w-60" />
          <TextField {...field("time")} label="Time, if later" hint="Such as 9am or 1:30pm" width="max-w-60" />
        </div>
        <FormEnd>Publish</FormEnd>
      </EditionForm>
      {isScheduled && <PostButton action={`${page}/unschedule`}>Do not let it go live by itself</PostButton>}
    </div>
  );
}
