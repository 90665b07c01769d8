import { capitalized } from "@/lib/catalogue/first-letter";
import type { ItemFact } from "@/lib/editing/form/value-in-words";
import { pathTo } from "../../../lib/catalogue/json-values";
import type { ListField } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { isEmpty } from "../../../lib/editing/form/form-values";
import { factsOf, titleOf } from "../../../lib/editing/form/value-in-words";
import { FieldSet } from "../../field/field";
import { ActionButton } from "./action-button";
import { type DrawnForm, hasIssue, isOpened } from "./drawn-form";
import { Fields } from "./fields";
import { Hidden } from "./hidden";
import { issueAt } from "./words-of";

/**
 * One block of a list. A folded one shows its facts in short, with one way to change it. A block stands open when it is
 * empty, has an issue, or is being edited.
 */
export function ListItem({
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
