import { ownValue, pathTo } from "../../../lib/catalogue/json-values";
import type { GroupField } from "../../../lib/editing/form/field";
import { isEmpty } from "../../../lib/editing/form/form-values";
import { FieldSet } from "../../field/field";
import { ActionButton } from "./action-button";
import { type DrawnForm, hasIssue } from "./drawn-form";
import { Fields } from "./fields";
import { Hidden } from "./hidden";
import { wordsOf } from "./words-of";

/** Fields that belong together. Within a block, a group that may be left out is folded while it is empty. */
export function GroupInput({
  form,
  path,
  field,
  holder,
  within,
}: {
  form: DrawnForm;
  path: string;
  field: GroupField;
  holder: unknown;
  within: string;
}) {
  const value = ownValue(holder, field.key);
  const isNothing = isEmpty(field.fields, value);
  const set = (
    <FieldSet
      {...wordsOf(form, path, field)}
      legend={within ? field.label : <h2 className="text-h3">{field.label}</h2>}
      isBlock={within !== ""}
      className={within ? "" : "border-t border-rule pt-4"}
    >
      {field.identified && <Hidden form={form} name={pathTo(path, "id")} />}
      <div className="mt-3 space-y-5">
        <Fields form={form} fields={field.fields} at={path} holder={value} within={within} />
        {field.finds && <ActionButton action={{ verb: "find", path: "" }} words={field.finds} />}
        {field.optional && within && !isNothing && (
          <ActionButton
            action={{ verb: "clear", path }}
            words={`Clear ${field.label.toLowerCase()}`}
            about={`of ${within}`}
          />
        )}
      </div>
    </FieldSet>
  );
  if (!within || !field.optional) return set;
  return (
    <details open={!isNothing || hasIssue(form, path)}>
      <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
        {field.label}
        {isNothing && " (none yet)"}
        <span className="sr-only"> of {within}</span>
      </summary>
      {set}
    </details>
  );
}
