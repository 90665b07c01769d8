import type { EntryKind } from "@/lib/catalogue/entry";
import { labelOfChanged, originNames } from "@/lib/editing/answered-origins";
import type { ChangedOrigin } from "@/lib/editing/changed-origins";
import { RadioField } from "../../field/radio-field";
import { TextArea } from "../../field/text-area";
import { TextField } from "../../field/text-field";
import { Quoted } from "./quoted";

/**
 * Asks where facts come from that were changed, and whether their notes for readers are still true. `today` is the day
 * in words that the new source is given unless somebody types another; `typed` is what was answered before, by name.
 */
export function OriginQuestions({
  asked,
  kind,
  today,
  typed,
  issueOf,
}: {
  asked: readonly ChangedOrigin[];
  kind: EntryKind;
  today: string;
  typed: Readonly<Record<string, string>>;
  issueOf: (field: string) => string | undefined;
}) {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="origins" className="grid gap-4 border-4 border-rule p-4">
      <h4 id="origins" className="text-h3">
        Where does this come from now?
      </h4>
      <p>You changed what stands here, and not where it comes from. Readers are shown both.</p>
      {asked.map(({ field, about, sources, note, date }) => (
        <div key={field} className="grid gap-3 border-t border-rule pt-3">
          <RadioField
            name={originNames.from(field)}
            legend={labelOfChanged(kind, about)}
            choices={[
              { value: "new", label: "From the new source below" },
              {
                value: "same",
                label: `Still from: ${[...sources, date].filter(Boolean).join(", ") || "what is stated now"}`,
              },
            ]}
            chosen={typed[originNames.from(field)]}
            issue={issueOf(originNames.from(field))}
          />
          {note && (
            <>
              <RadioField
                name={originNames.keepsNote(field)}
                legend="Its note for readers: still true?"
                hint={<Quoted text={note} />}
                choices={[
                  { value: "yes", label: "Yes, keep it" },
                  { value: "no", label: "No: show this instead, or nothing" },
                ]}
                chosen={typed[originNames.keepsNote(field)]}
                issue={issueOf(originNames.keepsNote(field))}
              />
              <TextArea
                name={originNames.note(field)}
                label="The new note, if there is one"
                rows={2}
                value={typed[originNames.note(field)]}
                issue={issueOf(originNames.note(field))}
              />
            </>
          )}
        </div>
      ))}
      <div className="grid gap-3 border-t border-rule pt-3">
        <p className="font-semibold">The new source</p>
        <TextField
          name={originNames.title}
          label="Who says so: a letter, a call or a web page"
          hint="Such as “Telephone call with the clinic”. Leave it empty if nothing is from a new source."
          value={typed[originNames.title]}
          issue={issueOf(originNames.title)}
        />
        <TextField
          name={originNames.url}
          label="Its web address, if it has one"
          value={typed[originNames.url]}
          issue={issueOf(originNames.url)}
        />
        <TextField
          name={originNames.day}
          label="Day on which you read or heard it"
          value={typed[originNames.day] ?? today}
          issue={issueOf(originNames.day)}
          width="max-w-60"
        />
      </div>
    </section>
  );
}
