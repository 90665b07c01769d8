import type { YesNoField } from "../../../lib/editing/form/field";
import { FieldSet } from "../../field/field";
import type { DrawnForm } from "./drawn-form";
import { OptionInput } from "./option-list";
import { wordsOf } from "./words-of";

/** A tick box, or two buttons. The empty value says that the box was on the page. */
export function YesNoInput({ form, path, field }: { form: DrawnForm; path: string; field: YesNoField }) {
  const values = form.values.get(path) ?? [];
  const isYes = values.includes("yes");
  return (
    <FieldSet {...wordsOf(form, path, field)} legend={field.label}>
      {field.no ? (
        <div className="mt-1">
          <OptionInput type="radio" name={path} option={{ value: "yes", label: field.yes }} checked={isYes} />
          <OptionInput type="radio" name={path} option={{ value: "no", label: field.no }} checked={!isYes} />
        </div>
      ) : (
        <>
          <input type="hidden" name={path} value="" />
          <OptionInput type="checkbox" name={path} option={{ value: "yes", label: field.yes }} checked={isYes} />
        </>
      )}
    </FieldSet>
  );
}
