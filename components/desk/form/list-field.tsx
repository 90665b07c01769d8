import { listOf, ownValue, pathTo } from "../../../lib/catalogue/json-values";
import { idOf } from "../../../lib/editing/form/block-id";
import { type ListField, unfolded } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { FieldSet } from "../../field/field";
import { ActionButton } from "./action-button";
import { AreaTicks } from "./area-ticks";
import type { DrawnForm } from "./drawn-form";
import { ListItem } from "./list-item";
import { wordsOf } from "./words-of";

/** A list longer than this folds its items, so that one can see what there is. */
const mostOpen = 2;

/** Whether a block is long: it has blocks or groups of its own. Such blocks are folded even when there is one only. */
const isLong = ({ fields }: ListField) => unfolded(fields).some(({ type }) => type === "list" || type === "group");

/** Blocks of one sort, each with buttons to move and remove it, and a button for one more. */
export function ListInput({
  form,
  path,
  field,
  holder,
  within,
}: {
  form: DrawnForm;
  path: string;
  field: ListField;
  /** The object that the list stands in. */
  holder: unknown;
  /** The block that the list stands in, in words; empty at the top. */
  within: string;
}) {
  if (field.choose) return <AreaTicks form={form} path={path} field={field} holder={holder} />;
  const items = listOf(ownValue(holder, field.key));
  const another = items.length > 0 ? "another" : /^[aeiou]/.test(field.item) ? "an" : "a";
  return (
    <FieldSet
      {...wordsOf(form, path, field)}
      legend={within ? field.label : <h2 className="text-h3">{field.label}</h2>}
      className={within ? "" : "border-t border-rule pt-4"}
    >
      {items.length > 0 && (
        <ol className="mt-3 space-y-5">
          {items.map((item, index) => (
            <li key={idOf(item) || fieldId(pathTo(path, index))}>
              <ListItem
                form={form}
                path={pathTo(path, index)}
                field={field}
                item={item}
                place={{ index, count: items.length, within }}
                isFolded={items.length > mostOpen || isLong(field)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className="mt-3">
        <ActionButton
          action={{ verb: "add", path }}
          words={`Add ${another} ${field.item}`}
          about={within && `to ${within}`}
        />
      </div>
    </FieldSet>
  );
}
