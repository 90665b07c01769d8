import type { ReactNode } from "react";
import type { FormFields } from "../../field/form-field";
import { SelectField } from "../../field/select-field";
import { TextField } from "../../field/text-field";

/** One thing that can be done: what it needs, and its button. */
function Action({ title, children, buttons }: { title: string; children?: ReactNode; buttons: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t-2 border-border pt-3">
      <legend className="font-bold">{title}</legend>
      {children}
      <div className="mt-3 flex flex-wrap gap-4">{buttons}</div>
    </fieldset>
  );
}

const button = (value: string, words: string) => (
  <button type="submit" name="do" value={value} className="button-quiet">
    {words}
  </button>
);

/** The actions on the ticked entries, each with a button of its own. */
export function ActionFields({
  categories,
  owners,
  mayPublish,
  field,
}: {
  categories: readonly { slug: string; name: string }[];
  owners: readonly { id: string; name: string }[];
  mayPublish: boolean;
  field: FormFields;
}) {
  return (
    <section aria-labelledby="do" className="mt-8 grid max-w-2xl gap-6">
      <h2 id="do">What to do with them</h2>
      <Action
        title="Category"
        buttons={[
          <span key="add">{button("add category", "Add the category")}</span>,
          <span key="remove">{button("remove category", "Take the category away")}</span>,
        ]}
      >
        <SelectField
          {...field("category")}
          label="Which category"
          none="Choose one"
          choices={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
          width="measure"
        />
      </Action>
      <Action title="Who answers for them" buttons={button("owner", "Set the owner")}>
        <SelectField
          {...field("owner")}
          label="Who"
          none="Nobody"
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
          width="measure"
        />
      </Action>
      <Action title="Review" buttons={button("review", "Set the day")}>
        <TextField
          {...field("day")}
          label="The day they must be checked by"
          hint="Such as 31 March 2027."
          width="max-w-60"
        />
      </Action>
      <Action title="Hand in" buttons={button("submit", "Hand them in")}>
        <TextField {...field("reason")} label="What changed, and why" hint="For whoever checks them." />
      </Action>
      {mayPublish && (
        <Action title="Publish" buttons={button("publish", "Publish them")}>
          <p>
            What somebody else handed in goes live. What could do harm if it were wrong is published on its own page.
          </p>
          <label className="mt-2 flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              name="scheduled"
              value="yes"
              defaultChecked={field("scheduled").value === "yes"}
              className="size-6 shrink-0 accent-brand"
            />
            Publish now what goes live at a later time, too
          </label>
        </Action>
      )}
    </section>
  );
}
