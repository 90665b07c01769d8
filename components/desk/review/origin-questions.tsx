import type { EntryKind } from "@/lib/catalogue/entry";
import { labelOfChanged, originNames } from "@/lib/editing/answered-origins";
import type { ChangedOrigin } from "@/lib/editing/changed-origins";
import type { FormFields } from "../../field/form-field";
import { RadioField } from "../../field/radio-field";
import { TextArea } from "../../field/text-area";
import { TextField } from "../../field/text-field";
import { Quoted } from "./quoted";

/**
 * Asks where facts come from that were changed, and whether their notes for readers are still true. `today` is the day
 * in words that the new source is given unless somebody types another; `field` gives what was answered before. The
 * names of the fields begin with `prefix`. In an emergency (`mayBeUnknown`) nobody has to know it yet.
 */
export function OriginQuestions({
  asked,
  kind,
  today,
  prefix = "",
  mayBeUnknown = false,
  field: fieldOf,
}: {
  asked: readonly ChangedOrigin[];
  kind: EntryKind;
  today: string;
  prefix?: string;
  mayBeUnknown?: boolean;
  field: FormFields;
}) {
  if (asked.length === 0) return null;
  const field: FormFields = (name, before) => fieldOf(prefix + name, before);
  return (
    <section aria-labelledby={`${prefix}origins`} className="grid gap-4 border-4 border-rule p-4">
      <h4 id={`${prefix}origins`} className="text-h3">
        Where does this come from now?
      </h4>
      <p>
        You changed what stands here, and not where it comes from. Readers are shown both.
        {mayBeUnknown &&
          " What nobody knows yet can be said later: until then readers see that it is not confirmed, and it stands on the worklist."}
      </p>
      {asked.map(({ field: fact, about, sources, note, date }) => (
        <div key={fact} className="grid gap-3 border-t border-rule pt-3">
          <RadioField
            {...field(originNames.from(fact), mayBeUnknown ? "unknown" : null)}
            legend={labelOfChanged(kind, about)}
            choices={[
              { value: "new", label: "From the new source below" },
              {
                value: "same",
                label: `Still from: ${[...sources, date].filter(Boolean).join(", ") || "what is stated now"}`,
              },
              ...(mayBeUnknown ? [{ value: "unknown", label: "Not known yet" }] : []),
            ]}
          />
          {note && (
            <>
              <RadioField
                {...field(originNames.keepsNote(fact))}
                legend="Its note for readers: still true?"
                hint={<Quoted text={note} />}
                choices={[
                  { value: "yes", label: "Yes, keep it" },
                  { value: "no", label: "No: show this instead, or nothing" },
                ]}
              />
              <TextArea {...field(originNames.note(fact))} label="The new note, if there is one" rows={2} />
            </>
          )}
        </div>
      ))}
      <div className="grid gap-3 border-t border-rule pt-3">
        <p className="font-semibold">The new source</p>
        <TextField
          {...field(originNames.title)}
          label="Who says so: a letter, a call or a web page"
          hint="Such as “Telephone call with the clinic”. Leave it empty if nothing is from a new source."
        />
        <TextField {...field(originNames.url)} label="Its web address, if it has one" />
        <TextField {...field(originNames.day, today)} label="Day on which you read or heard it" width="max-w-60" />
      </div>
    </section>
  );
}
