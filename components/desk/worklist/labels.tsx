import { Field, tiesOf } from "../../field/field";
import type { FormField } from "../../field/form-field";
import { DeskForm } from "../desk-form";

/**
 * The words that an entry is sorted by, each with a button that takes it off, and where to add one. `known` are labels
 * that are used elsewhere, to choose from. `mayChange` false for who may only read.
 */
export function Labels({
  entryId,
  labels,
  known,
  mayChange,
  field,
}: {
  entryId: string;
  labels: readonly string[];
  known: readonly string[];
  mayChange: boolean;
  field: FormField;
}) {
  const action = `/admin/entries/${entryId}/label`;
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">Labels</h2>
      {labels.length === 0 && <p className="mt-2">It has no label yet.</p>}
      <ul className="mt-2 flex flex-wrap gap-2 wrap-anywhere">
        {labels.map((label) => (
          <li key={label}>
            {mayChange ? (
              <DeskForm action={action}>
                <input type="hidden" name="remove" value={label} />
                <button type="submit" className="button-quiet text-small">
                  <span className="sr-only">Take off the label </span>
                  {label}
                  <span aria-hidden="true">×</span>
                </button>
              </DeskForm>
            ) : (
              <span className="inline-block border-2 border-border px-2">{label}</span>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <AddLabel action={action} known={known} labels={labels} field={field} />}
    </section>
  );
}

function AddLabel({
  action,
  known,
  labels,
  field,
}: {
  action: string;
  known: readonly string[];
  labels: readonly string[];
  field: FormField;
}) {
  const words = {
    id: "label",
    hint: "A word or two by which you find entries again, such as “winter check”.",
    issue: field.issue,
  };
  return (
    <DeskForm action={action} noValidate className="mt-3">
      <Field label="Add a label" {...words}>
        <div className="mt-1 flex flex-wrap gap-3">
          <input
            {...tiesOf(words)}
            name="label"
            list="known-labels"
            autoComplete="off"
            defaultValue={field.value}
            className="field max-w-72"
          />
          <datalist id="known-labels">
            {known
              .filter((one) => !labels.includes(one))
              .map((one) => (
                <option key={one} value={one} />
              ))}
          </datalist>
          <button type="submit" className="button-quiet">
            Add
          </button>
        </div>
      </Field>
    </DeskForm>
  );
}
