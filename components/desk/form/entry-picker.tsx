import { counted } from "@/lib/catalogue/counted";
import { RadioField } from "../../field/radio-field";
import { TextField } from "../../field/text-field";
import { Icon } from "../../icon";
import { DeskForm } from "../desk-form";
import { HiddenFields } from "../hidden-fields";

/** An entry that may be chosen. `about` tells it from others of its name: a summary, or an address. */
export type PickableEntry = { id: string; name: string; about: string | null };

/**
 * The page part on which the entry of a reference is chosen. The first form looks entries up: it asks for the same page
 * again with `q`. The second posts `to`: the id of an entry, "none" for nothing, or "new" for one that is still to be
 * made. With "new", `q` goes along as its name. `hidden` are names and values that each form sends along, in the
 * address or in the post.
 */
export function EntryPicker({
  label,
  noun,
  search,
  choose,
  query,
  results,
  total,
  chosen = null,
  canBeEmpty = true,
  canBeNew = true,
  hint = `Part of its name${noun === "place" ? ", a street or a postcode" : ""}. Leave it empty to see all.`,
  error = null,
}: {
  /** What is chosen, such as "Which place". */
  label: string;
  /** One of what is looked for, such as "place". */
  noun: string;
  search: { action: string; hidden: Readonly<Record<string, string>> };
  choose: { action: string; hidden: Readonly<Record<string, string>> };
  query: string;
  results: readonly PickableEntry[];
  /** How many there are altogether that fit what was looked for. */
  total: number;
  chosen?: string | null;
  canBeEmpty?: boolean;
  canBeNew?: boolean;
  /** What to type to find one. */
  hint?: string;
  error?: string | null;
}) {
  const options = [
    ...results.map(({ id, name, about }) => ({ value: id, label: name, help: about })),
    ...(canBeNew ? [{ value: "new", label: `None of these: make a new ${noun}` }] : []),
    ...(canBeEmpty ? [{ value: "none", label: "Choose nothing" }] : []),
  ];
  return (
    <div className="measure space-y-8">
      <search>
        <form action={search.action} className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          <HiddenFields values={search.hidden} />
          <TextField
            name="q"
            label={`Find ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`}
            hint={hint}
            value={query}
            maxLength={200}
            enterKeyHint="search"
          />
          <button type="submit" className="button-quiet min-h-[3rem]">
            <Icon name="search" />
            Find
          </button>
        </form>
      </search>
      <DeskForm action={choose.action}>
        <HiddenFields values={choose.hidden} />
        <input type="hidden" name="q" value={query} />
        <p role="status">{countInWords(results.length, total, noun)}</p>
        <div className="mt-3">
          <RadioField name="to" legend={label} choices={options} value={chosen} issue={error} />
        </div>
        <button type="submit" className="button mt-5">
          Choose this
        </button>
      </DeskForm>
    </div>
  );
}

const countInWords = (shown: number, total: number, noun: string): string => {
  if (total === 0) return `There is no ${noun} like that.`;
  const all = counted(total, noun, noun === "entry" ? "entries" : undefined);
  return shown < total ? `The first ${shown} of ${all}. Write more of the name to find others.` : all;
};
