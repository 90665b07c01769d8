import { pathTo } from "../../../lib/catalogue/json-values";
import type { Field } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { FieldError } from "../../field/field";
import { ChoiceInput, ChoicesInput, YesNoInput } from "./choice-fields";
import type { DrawnForm } from "./drawn-form";
import { FoldedFields } from "./fold";
import { GroupInput } from "./group-field";
import { Hidden } from "./hidden";
import { LineInput } from "./line-field";
import { ListInput } from "./list-field";
import { ReferenceInput } from "./reference-field";
import { TextBox } from "./text-box";
import { issueAt } from "./words-of";

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
