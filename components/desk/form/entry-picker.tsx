import { Icon } from "../../icon";
import { DeskForm } from "../desk-form";

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
  search: { action: string; hidden: readonly (readonly [string, string])[] };
  choose: { action: string; hidden: readonly (readonly [string, string])[] };
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
    ...results.map(({ id, name, about }) => ({ value: id, name, about })),
    ...(canBeNew ? [{ value: "new", name: `None of these: make a new ${noun}`, about: null }] : []),
    ...(canBeEmpty ? [{ value: "none", name: "Choose nothing", about: null }] : []),
  ];
  return (
    <div className="measure space-y-8">
      <search>
        <form action={search.action} className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          <HiddenValues values={search.hidden} />
          <div>
            <label htmlFor="q" className="block font-semibold">
              Find {/^[aeiou]/.test(noun) ? "an" : "a"} {noun}
            </label>
            <span id="q-hint" className="block text-small text-quiet">
              {hint}
            </span>
            <input
              id="q"
              name="q"
              type="text"
              defaultValue={query}
              autoComplete="off"
              maxLength={200}
              enterKeyHint="search"
              aria-describedby="q-hint"
              className="field mt-1"
            />
          </div>
          <button type="submit" className="button-quiet min-h-[3rem]">
            <Icon name="search" />
            Find
          </button>
        </form>
      </search>
      <DeskForm action={choose.action}>
        <HiddenValues values={choose.hidden} />
        <input type="hidden" name="q" value={query} />
        <p role="status">{countInWords(results.length, total, noun)}</p>
        <fieldset id="to" tabIndex={-1} aria-describedby={error ? "to-error" : undefined} className="mt-3 min-w-0">
          <legend className="font-semibold">{label}</legend>
          {error && (
            <span id="to-error" className="block font-semibold text-error">
              <span className="sr-only">Problem: </span>
              {error}
            </span>
          )}
          {options.map(({ value, name, about }) => (
            <label key={value} className="flex min-h-9 items-start gap-3 py-1.5">
              <input
                type="radio"
                name="to"
                value={value}
                defaultChecked={value === chosen}
                className="mt-0.5 size-5 shrink-0 accent-brand"
              />
              <span className="min-w-0">
                {name}
                {about && <span className="block text-small text-quiet">{about}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button mt-5">
          Choose this
        </button>
      </DeskForm>
    </div>
  );
}

function HiddenValues({ values }: { values: readonly (readonly [string, string])[] }) {
  return values.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

const countInWords = (shown: number, total: number, noun: string): string => {
  if (total === 0) return `There is no ${noun} like that.`;
  const counted = `${total} ${total === 1 ? noun : `${noun}s`}`;
  return shown < total ? `The first ${shown} of ${counted}. Write more of the name to find others.` : counted;
};
