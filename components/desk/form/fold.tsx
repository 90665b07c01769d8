import { pathTo } from "../../../lib/catalogue/json-values";
import { type Fold, unfolded } from "../../../lib/editing/form/field";
import { isEmpty } from "../../../lib/editing/form/form-values";
import { type DrawnForm, hasIssue } from "./drawn-form";
import { Fields } from "./fields";

/** Fields that few need, folded away; open when something in them is wrong. It says when there is something in it. */
export function FoldedFields({
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
