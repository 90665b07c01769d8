import { uncapitalized } from "@/lib/catalogue/first-letter";
import type { ReferenceField } from "../../../lib/editing/form/field";
import { FieldSet } from "../../field/field";
import { ActionButton } from "./action-button";
import type { DrawnForm } from "./drawn-form";
import { wordsOf } from "./words-of";

/** Another entry by its name, and the way to the page on which one is chosen. `within` names the block it stands in. */
export function ReferenceInput({
  form,
  path,
  field,
  within,
}: {
  form: DrawnForm;
  path: string;
  field: ReferenceField;
  within: string;
}) {
  const [id = ""] = form.values.get(path) ?? [];
  const name = id === "" ? null : (form.choices.entries.get(id)?.name ?? "Something that is not there any more");
  const about = `(${uncapitalized(field.label)}${within && `, ${within}`})`;
  return (
    <FieldSet {...wordsOf(form, path, field)} legend={field.label}>
      <input type="hidden" name={path} value={id} />
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <span className={name ? "" : "text-quiet"}>{name ?? "Nothing chosen"}</span>
        <ActionButton action={{ verb: "pick", path }} words={name ? "Choose another" : "Choose"} about={about} />
        {name && <ActionButton action={{ verb: "clear", path }} words="Choose nothing" about={about} />}
      </div>
    </FieldSet>
  );
}
