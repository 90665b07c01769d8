import type { BulkRow, Duplicate } from "@/lib/tables/bulk-row";
import { decisionText } from "@/lib/tables/kept-import";
import { OptionInput } from "../form/option-list";

const about = ({ provider, postcode }: Duplicate) => [provider, postcode].filter(Boolean).join(", ");

const optionOf = (one: Duplicate) =>
  one.id === null
    ? { value: `row:${one.row}`, label: `It is the same as row ${one.row}: leave this row out`, hint: about(one) }
    : { value: `entry:${one.id}`, label: `It is “${one.name}”, which is here: change that entry`, hint: about(one) };

/** The question about a row: which of the entries like it the row is, or whether to leave it out. */
export function RowDecision({ row }: { row: BulkRow }) {
  const { row: number, decision, duplicates, outcome, name } = row;
  const chosen = decisionText(decision);
  if (duplicates.length === 0) {
    return (
      <OptionInput
        type="checkbox"
        name={`row-${number}`}
        option={{ value: "leave out", label: `Leave row ${number} out` }}
        checked={outcome === "left out"}
      />
    );
  }
  return (
    <fieldset className="mt-2 border-l-4 border-brand pl-3">
      <legend className="font-semibold">
        Is row {number}, “{name}”, an entry that there is already?
      </legend>
      {duplicates.map((one) => {
        const option = optionOf(one);
        return (
          <OptionInput
            key={option.value}
            type="radio"
            name={`row-${number}`}
            option={option}
            checked={chosen === option.value}
          />
        );
      })}
      <OptionInput
        type="radio"
        name={`row-${number}`}
        option={{ value: "another", label: "No, it is another one: make a new entry" }}
        checked={chosen === "another"}
      />
      <OptionInput
        type="radio"
        name={`row-${number}`}
        option={{ value: "leave out", label: "Leave this row out" }}
        checked={chosen === "leave out"}
      />
    </fieldset>
  );
}
