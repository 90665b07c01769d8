import type { YesNoField } from "@/lib/editing/form/field";
import { type EasyReadPicture, easyReadPictures } from "../../../lib/catalogue/easy-read-pictures";
import { weekdayNames, weekdays } from "../../../lib/catalogue/weekdays";
import type { ChoiceField, ChoicesField, Option, WeekdaysField } from "../../../lib/editing/form/field";
import { optionsOf } from "../../../lib/editing/form/options-of";
import { Picture } from "../../easy-read/picture";
import { FieldSet } from "../../field/field";
import { SelectField } from "../../field/select-field";
import type { DrawnForm } from "./drawn-form";
import { inOrder, OptionInput, withLost } from "./option-list";
import { wordsOf } from "./words-of";

type Props<F> = { form: DrawnForm; path: string; field: F };

const days: Option[] = weekdays.map((value, at) => ({ value, label: weekdayNames[at] ?? value }));
const notListed = "not in the list any more";

/** As many of some options as one likes. The empty value says that the boxes were on the page. */
export function ChoicesInput({ form, path, field }: Props<ChoicesField | WeekdaysField>) {
  const chosen = form.values.get(path) ?? [];
  const known = field.type === "weekdays" ? days : optionsOf(field, form.choices.terms, form.content);
  const options = inOrder(withLost(known, chosen, notListed));
  const isLong = options.length > 8;
  return (
    <FieldSet {...wordsOf(form, path, field)} legend={field.label}>
      <input type="hidden" name={path} value="" />
      {options.length === 0 && <p className="text-small text-quiet">There are no sources yet.</p>}
      <div className={isLong ? "mt-1 gap-8 columns-[2_13rem]" : "mt-1"}>
        {options.map(({ option, isUnder }) => (
          <OptionInput
            key={option.value}
            type="checkbox"
            name={path}
            option={option}
            checked={chosen.includes(option.value)}
            isUnder={isUnder}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** One of some options: buttons when they are few and one of them is always chosen, else a list that opens. */
export function ChoiceInput({ form, path, field }: Props<ChoiceField>) {
  const [chosen = ""] = form.values.get(path) ?? [];
  const none: Option[] = field.none ? [{ value: "", label: field.none }] : [];
  const options = [...none, ...withLost(optionsOf(field, form.choices.terms, form.content), [chosen], notListed)];
  if (options.length <= 5 && (field.none || field.initial !== null)) {
    return (
      <FieldSet {...wordsOf(form, path, field)} legend={field.label}>
        <div className="mt-1">
          {options.map((option) => (
            <OptionInput
              key={option.value}
              type="radio"
              name={path}
              option={option}
              checked={option.value === chosen}
            />
          ))}
        </div>
      </FieldSet>
    );
  }
  const open = (chosen === "" || field.initial === null) && !field.none;
  return (
    <SelectField
      {...wordsOf(form, path, field)}
      name={path}
      label={field.label}
      none={open ? "Choose one" : undefined}
      choices={options}
      value={chosen}
      width="measure"
    >
      {field.key === "picture" && Object.hasOwn(easyReadPictures, chosen) && (
        <Picture name={chosen as EasyReadPicture} />
      )}
    </SelectField>
  );
}

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
