import { kindNames } from "@/lib/catalogue/entry";
import type { BulkRow, Duplicate } from "@/lib/tables/bulk-row";
import { placeOfIssue } from "@/lib/tables/draft-issues";
import { decisionText } from "@/lib/tables/kept-import";
import { isUndecided } from "@/lib/tables/report";
import { OptionInput } from "../form/option-list";
import { ChangeTable } from "./change-table";

const outcomeNames: Record<BulkRow["outcome"], string> = {
  new: "New entry",
  change: "Changes an entry",
  same: "Changes nothing",
  refused: "Cannot be used",
  "left out": "Left out",
};

/** Issues of one strength, each with where in the row it is. */
function Issues({ row, stops, title }: { row: BulkRow; stops: boolean; title: string }) {
  const issues = row.issues.filter((issue) => issue.stops === stops);
  if (issues.length === 0) return null;
  return (
    <div className={`mt-2 ${stops ? "border-l-4 border-error pl-3" : ""}`}>
      <p className="font-semibold">{title}</p>
      <ul className="list-disc pl-6">
        {issues.map((issue) => (
          <li key={issue.field + issue.message}>
            <strong>{placeOfIssue(issue, row.kind).replaceAll("_", " ")}</strong>: {issue.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Fields of Open Referral that hold several of the form, in its words. */
const keptWords: Readonly<Record<string, string>> = {
  description: "summary and description",
  attributes: "what it is about",
  organization_id: "who gives it",
  service_areas: "where people must live",
  service_at_locations: "places",
  cost_options: "costs",
  addresses: "address",
};

/** Where somebody else says something else, and the council’s own words stay. */
function KeptFields({ kept }: Pick<BulkRow, "kept">) {
  if (kept.length === 0) return null;
  return (
    <p className="mt-2">
      Your own words stay, where it says something else:{" "}
      <strong>{kept.map((name) => keptWords[name] ?? name.replaceAll("_", " ")).join(", ")}</strong>.
    </p>
  );
}

/** One row of a file: what it would do, what is wrong with it, and what is asked about it. */
export function RowItem({ row }: { row: BulkRow }) {
  const { row: number, name, kind, slug, outcome, changes } = row;
  const isRead = outcome !== "left out";
  return (
    <li className="border-t-2 border-border py-4">
      <h3>
        Row {number}: {name}
      </h3>
      <p>
        <span className="inline-block border-2 border-border px-2 font-semibold">
          {isUndecided(row) ? "You decide" : outcomeNames[outcome]}
        </span>{" "}
        <span className="text-quiet">
          {kindNames[kind]} · {slug}
        </span>
      </p>
      {isRead && <Issues row={row} stops title="Put this right in the file, or leave the row out:" />}
      <RowDecision row={row} />
      {isRead && changes.length > 0 && (
        <details open={changes.length <= 6} className="mt-2">
          <summary className="cursor-pointer py-2.5 font-semibold text-link">
            {outcome === "new" || isUndecided(row) ? "What it says" : "What it changes"} ({changes.length}
            <span className="sr-only">, row {number}</span>)
          </summary>
          <ChangeTable
            changes={changes}
            isNew={changes.every(({ before }) => before === "")}
            caption={`Row ${number}, field by field`}
          />
        </details>
      )}
      {isRead && <KeptFields kept={row.kept} />}
      {isRead && <Issues row={row} stops={false} title="To see to in the draft:" />}
    </li>
  );
}

const about = ({ provider, postcode }: Duplicate) => [provider, postcode].filter(Boolean).join(", ");

const optionOf = (one: Duplicate) =>
  one.id === null
    ? { value: `row:${one.row}`, label: `It is the same as row ${one.row}: leave this row out`, hint: about(one) }
    : { value: `entry:${one.id}`, label: `It is “${one.name}”, which is here: change that entry`, hint: about(one) };

/** The question about a row: which of the entries like it the row is, or whether to leave it out. */
function RowDecision({ row }: { row: BulkRow }) {
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
