import { capitalized } from "@/lib/catalogue/first-letter";
import type { ItemFact } from "@/lib/editing/form/value-in-words";
import { listOf, ownValue, pathTo } from "../../../lib/catalogue/json-values";
import { idOf } from "../../../lib/editing/form/block-id";
import { type ListField, unfolded } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { isEmpty } from "../../../lib/editing/form/form-values";
import { factsOf, titleOf } from "../../../lib/editing/form/value-in-words";
import { FieldSet } from "../../field/field";
import { ActionButton } from "./action-button";
import { AreaTicks } from "./area-ticks";
import { type DrawnForm, hasIssue, isOpened } from "./drawn-form";
import { Fields } from "./fields";
import { Hidden } from "./hidden";
import { issueAt, wordsOf } from "./words-of";

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

/**
 * One block of a list. A folded one shows its facts in short, with one way to change it. A block stands open when it is
 * empty, has an issue, or is being edited.
 */
function ListItem({
  form,
  path,
  field,
  item,
  place: { index, count, within },
  isFolded,
}: {
  form: DrawnForm;
  path: string;
  field: ListField;
  item: unknown;
  place: { index: number; count: number; within: string };
  isFolded: boolean;
}) {
  const name = `${field.item} ${index + 1}`;
  const whole = within ? `${name} of ${within}` : name;
  const title = titleOf(field, item, form);
  const content = (
    <div className="mt-3 space-y-5">
      <Fields form={form} fields={field.fields} at={path} holder={item} within={whole} />
    </div>
  );
  return (
    <FieldSet
      id={fieldId(path)}
      issue={issueAt(form, path)}
      legend={
        <>
          {capitalized(name)}
          {title && <span className="font-normal">: {title.text}</span>}
          {within && <span className="sr-only"> ({within})</span>}
        </>
      }
      legendClass="float-left mb-1 w-full font-semibold"
      isBlock
    >
      <div className="clear-both" />
      <Hidden form={form} name={pathTo(path, "id")} />
      {isFolded ? <ItemFacts facts={factsOf(field, item, form)} /> : content}
      <div className={`flex flex-wrap items-start gap-2 ${isFolded ? "" : "mt-4"}`}>
        {isFolded && (
          <details
            open={hasIssue(form, path) || isOpened(form, path) || isEmpty(field.fields, item)}
            className="open:mb-2 open:w-full"
          >
            <summary className="unfold button-quiet text-small">
              Change {name}
              {within && <span className="sr-only"> of {within}</span>}
            </summary>
            {content}
          </details>
        )}
        {index > 0 && <ActionButton action={{ verb: "up", path }} words="Move up" about={whole} />}
        {index < count - 1 && <ActionButton action={{ verb: "down", path }} words="Move down" about={whole} />}
        <ActionButton action={{ verb: "remove", path }} words={`Remove ${name}`} about={within && `of ${within}`} />
      </div>
    </FieldSet>
  );
}

/** The facts of a folded block in short. They go away while the block stands open, because its fields show them. */
function ItemFacts({ facts }: { facts: readonly ItemFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="mb-3 grid gap-x-5 gap-y-1 has-[+div>details[open]]:hidden sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)]">
      {facts.map(({ key, label, text }) => (
        <div key={key} className="contents">
          <dt className="text-quiet max-sm:mt-1">{label}</dt>
          <dd className="measure wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
