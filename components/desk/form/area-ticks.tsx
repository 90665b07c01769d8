import { listOf, ownValue, pathTo, textOf } from "../../../lib/catalogue/json-values";
import { findOf, tickOf, ticksOf } from "../../../lib/editing/form/area-ticks";
import type { ListField } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { isSameName, nameOfCode } from "../../../lib/geo/councils";
import { Field, FieldSet, tiesOf } from "../../field/field";
import { ActionButton } from "./action-button";
import { type DrawnForm, hasIssue, isOpened } from "./drawn-form";
import { Fields } from "./fields";
import { Hidden } from "./hidden";
import { OptionInput } from "./option-list";
import { issueAt, wordsOf } from "./words-of";

type Props = { form: DrawnForm; path: string; field: ListField; holder: unknown };

/** What a block is called beside its box; one of an area that nobody knows, or of another name, says so. */
function labelOf(block: unknown): string {
  const name = textOf(ownValue(block, "name")) || "An area without a name";
  const known = nameOfCode(textOf(ownValue(block, "code")));
  if (known === null) return `${name} (not an area that we know)`;
  return isSameName(known, name) ? name : `${name} (stands for ${known})`;
}

/**
 * The areas where people must live. There are boxes for this area, its districts and England, and one for each other
 * area that is chosen. Another is found by its name. The code that a search decides by is never typed or seen. The
 * other fields of a chosen area are folded.
 */
export function AreaTicks({ form, path, field, holder }: Props) {
  const blocks = listOf(ownValue(holder, field.key));
  const chosen = form.values.get(ticksOf(path)) ?? [];
  const offered = form.choices.areas ?? [];
  const others = new Map(blocks.map((block) => [tickOf(block), labelOf(block)]));
  for (const { code } of offered) others.delete(code);
  others.delete("");
  const options = [
    ...offered.map(({ code, label }) => ({ value: code, label })),
    ...[...others].map(([value, label]) => ({ value, label })),
  ];
  const other = {
    id: fieldId(findOf(path)),
    hint: "The name of another council, county or country, such as Buckinghamshire.",
  };
  return (
    <FieldSet
      {...wordsOf(form, path, field)}
      legend={<h2 className="text-h3">{field.label}</h2>}
      className="border-t border-rule pt-4"
    >
      <input type="hidden" name={ticksOf(path)} value="" />
      <div className="mt-2">
        {options.map((option) => (
          <OptionInput
            key={option.value}
            type="checkbox"
            name={ticksOf(path)}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
      <div className="mt-3">
        <Field label="Somewhere else" {...other}>
          <div className="mt-1 flex flex-wrap items-center gap-3">
            <input
              {...tiesOf(other)}
              name={findOf(path)}
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              className="field max-w-80"
            />
            <ActionButton action={{ verb: "pick", path }} words="Find" about="another area" />
          </div>
        </Field>
      </div>
      {blocks.length > 0 && (
        <div className="mt-5 space-y-2">
          {blocks.map((block, index) => (
            <MoreAbout
              key={fieldId(pathTo(path, index))}
              form={form}
              path={pathTo(path, index)}
              field={field}
              block={block}
            />
          ))}
        </div>
      )}
    </FieldSet>
  );
}

/** What is said of one area besides that it is chosen, and what is wrong with it. */
function MoreAbout({ form, path, field, block }: { form: DrawnForm; path: string; field: ListField; block: unknown }) {
  const name = labelOf(block);
  return (
    <FieldSet id={fieldId(path)} issue={issueAt(form, path)} legend={name} legendClass="sr-only" isBlock>
      <Hidden form={form} name={pathTo(path, "id")} />
      <details open={hasIssue(form, path) || isOpened(form, path)}>
        <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
          More about {name}
          {textOf(ownValue(block, "description")) === "" && " (nothing yet)"}
        </summary>
        <div className="mt-3 space-y-5">
          <Fields form={form} fields={field.fields} at={path} holder={block} within={name} />
        </div>
      </details>
    </FieldSet>
  );
}
