import type { ReactNode } from "react";
import { ChoiceField } from "@/components/choice-field";
import { TextField } from "@/components/field/text-field";
import { kindNames } from "@/lib/catalogue/entry";
import { type DeskFilter, deskStates } from "@/lib/editing/worklist/desk-filter";
import { openOnDesk } from "../../fold";

/** What a filter can be set to: areas, people who answer for entries, and labels. */
export type FilterChoices = {
  areas: ReadonlyMap<string, string>;
  owners: readonly { id: string; name: string }[];
  labels: readonly string[];
};

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/**
 * Everything that narrows a list of entries, in one form that asks for the same page again. `children` are fields of
 * its own.
 */
export function RowFilter({
  action,
  filter,
  choices,
  children,
}: {
  action: string;
  filter: DeskFilter;
  choices: FilterChoices;
  children?: ReactNode;
}) {
  const owners = [
    { value: "me", label: "Me" },
    { value: "nobody", label: "Nobody" },
    ...choices.owners.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const areas = choices.areas.size > 1 ? [...choices.areas].map(([value, label]) => ({ value, label })) : [];
  const kinds = choicesOf(kindNames);
  return (
    <details className={`no-print ${openOnDesk}`}>
      <summary className="unfold button-quiet">Narrow this list</summary>
      <form action={action} aria-label="Narrow this list" className="mt-4 space-y-4 lg:mt-0">
        <TextField
          id="filter-q"
          name="q"
          label="Name, address or label"
          type="search"
          value={filter.words}
          maxLength={200}
        />
        <ChoiceField name="area" label="Area" none="All" choices={areas} value={filter.area} />
        <ChoiceField name="kind" label="Kind" none="All" choices={kinds} value={filter.kind} />
        <ChoiceField name="state" label="State" none="Any" choices={choicesOf(deskStates)} value={filter.state} />
        <ChoiceField name="owner" label="Who answers for it" none="Anybody" choices={owners} value={filter.owner} />
        <ChoiceField
          name="label"
          label="Label"
          none="Any"
          choices={choices.labels.map((label) => ({ value: label, label }))}
          value={filter.label}
        />
        {children}
        <button type="submit" className="button">
          Show
        </button>
      </form>
    </details>
  );
}
