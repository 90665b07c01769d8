import { uncapitalized } from "@/lib/catalogue/first-letter";
import { ownValue, pathTo } from "../../../lib/catalogue/json-values";
import {
  type Field,
  type Fold,
  type GroupField,
  type LineField,
  type NumberField,
  type ReferenceField,
  unfolded,
  type WordedField,
} from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { isEmpty } from "../../../lib/editing/form/form-values";
import { FieldError, FieldSet } from "../../field/field";
import { TextField } from "../../field/text-field";
import { ActionButton } from "./action-button";
import { ChoiceInput, ChoicesInput, YesNoInput } from "./choice-fields";
import { type DrawnForm, hasIssue } from "./drawn-form";
import { Hidden } from "./hidden";
import { ListInput } from "./list-field";
import { TextBox } from "./text-box";
import { issueAt, wordsOf } from "./words-of";

/** Where fields are drawn: their path so far, the object they belong to, and the block they stand in, in words. */
export type Place = { form: DrawnForm; at: string; holder: unknown; within: string };

/** Fields, one below the other. */
export function Fields({ fields, ...place }: Place & { fields: readonly Field[] }) {
  return fields.map((field) => (
    <OneField key={field.type === "fold" ? field.label : field.key} field={field} {...place} />
  ));
}

/** What is wrong with a value that nobody types; nothing when all is well. */
function HeldIssues({ form, path }: { form: DrawnForm; path: string }) {
  const [id, issue] = [fieldId(path), issueAt(form, path)];
  if (issue === "") return null;
  return (
    <div id={id} tabIndex={-1}>
      <FieldError id={id} issue={issue} />
    </div>
  );
}

function OneField({ field, form, at, holder, within }: Place & { field: Field }) {
  if (field.type === "fold") return <FoldedFields form={form} fold={field} at={at} holder={holder} within={within} />;
  const path = pathTo(at, field.key);
  switch (field.type) {
    case "fixed":
      return null;
    case "held":
      return <HeldIssues form={form} path={path} />;
    case "source-key":
      return <Hidden form={form} name={path} />;
    case "group":
      return <GroupInput form={form} path={path} field={field} holder={holder} within={within} />;
    case "list":
      return <ListInput form={form} path={path} field={field} holder={holder} within={within} />;
    case "reference":
      return <ReferenceInput form={form} path={path} field={field} within={within} />;
    case "choice":
      return <ChoiceInput form={form} path={path} field={field} />;
    case "choices":
    case "weekdays":
      return <ChoicesInput form={form} path={path} field={field} />;
    case "yes-no":
      return <YesNoInput form={form} path={path} field={field} />;
    case "text":
    case "markdown":
    case "lines":
      return <TextBox form={form} path={path} field={field} />;
    default:
      return <LineInput form={form} path={path} field={field} />;
  }
}

/** Fields that belong together. Within a block, a group that may be left out is folded while it is empty. */
function GroupInput({
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

/** Fields that few need, folded away; open when something in them is wrong. It says when there is something in it. */
function FoldedFields({
  form,
  fold,
  at,
  holder,
  within,
}: {
  form: DrawnForm;
  fold: Fold;
  at: string;
  holder: unknown;
  within: string;
}) {
  const isWrong = unfolded(fold.fields).some(({ key }) => hasIssue(form, pathTo(at, key)));
  return (
    <details open={isWrong}>
      <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
        {fold.label}
        {!isEmpty(fold.fields, holder) && " (filled in)"}
        {within && <span className="sr-only">: {within}</span>}
      </summary>
      <div className="mt-2 space-y-5 border-l-4 border-rule pl-4">
        <Fields form={form} fields={fold.fields} at={at} holder={holder} within={within} />
      </div>
    </details>
  );
}

type OneLine = LineField | NumberField | WordedField;

const modes: Partial<Record<OneLine["type"], "email" | "url" | "tel" | "decimal">> = {
  email: "email",
  url: "url",
  phone: "tel",
  number: "decimal",
};
const narrow = new Set<OneLine["type"]>(["number", "months", "day", "time", "postcode", "phone"]);

/**
 * A field of one line. It is always a plain text input. The browser's own inputs for numbers, days and addresses throw
 * away or refuse what does not fit, and nothing that is typed may be lost.
 */
function LineInput({ form, path, field }: { form: DrawnForm; path: string; field: OneLine }) {
  const unit = field.type === "number" ? field.unit : undefined;
  const isNamed = unit && !field.label.toLowerCase().includes(unit.toLowerCase());
  return (
    <TextField
      {...wordsOf(form, path, field)}
      name={path}
      label={
        <>
          {field.label}
          {isNamed && <span className="font-normal text-quiet"> ({unit})</span>}
        </>
      }
      value={form.values.get(path)?.[0] ?? ""}
      inputMode={modes[field.type]}
      spellCheck={field.type === "line" ? undefined : false}
      width={narrow.has(field.type) ? "max-w-60" : "measure"}
    />
  );
}

/** Another entry by its name, and the way to the page on which one is chosen. `within` names the block it stands in. */
function ReferenceInput({
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
