import type { ReactNode } from "react";
import type { EntryKind } from "@/lib/catalogue/entry";
import { RadioField } from "../../field/radio-field";
import { SelectField } from "../../field/select-field";
import { TextField } from "../../field/text-field";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";
import { HiddenFields } from "../hidden-fields";

/** What each kind is for, in words that help to choose. */
const kinds: { kind: EntryKind; name: string; hint: string }[] = [
  { kind: "service", name: "A service", hint: "Care or help that families can get." },
  { kind: "guide", name: "A guide", hint: "A page that explains something, such as a review or a right." },
  { kind: "organization", name: "An organisation", hint: "Who gives or pays for services." },
  { kind: "location", name: "A place", hint: "A clinic, a centre or a hospital, with its address." },
];

/** A question of a form of its own. `asked` names it, so that the next page can say when nothing was answered. */
function Question({ asked, children }: { asked: "kind" | "name" | "postcode"; children: ReactNode }) {
  return (
    <form action="/admin/entries/new" noValidate className="mt-5 grid gap-5 measure">
      <input type="hidden" name="asked" value={asked} />
      {children}
      <FormEnd>Go on</FormEnd>
    </form>
  );
}

/** The first question: what shall it be, and where. `areas` are those in which somebody may write. */
export function KindQuestion({
  areas,
  said,
}: {
  areas: ReadonlyMap<string, string>;
  said: { kind: EntryKind | null; area: string | null; category: string | null; name: string | null };
}) {
  return (
    <Question asked="kind">
      <HiddenFields values={{ category: said.category, name: said.name }} />
      <RadioField
        name="kind"
        legend="What do you want to make?"
        choices={kinds.map(({ kind, name, hint }) => ({ value: kind, label: name, help: hint }))}
        value={said.kind}
      />
      {areas.size > 1 && (
        <SelectField
          name="area"
          label="In which area?"
          none="Choose"
          choices={[...areas].map(([value, label]) => ({ value, label }))}
          value={said.area}
        />
      )}
    </Question>
  );
}

type Said = { kind: string | null; area: string | null; category: string | null; postcode?: string | null };

/** The question for a name. */
export function NameQuestion({ said, issue }: { said: Said; issue?: string }) {
  return (
    <Question asked="name">
      <HiddenFields values={said} />
      <TextField
        name="name"
        label="What is it called?"
        hint="As families know it, without abbreviations."
        issue={issue}
      />
    </Question>
  );
}

/** The question for the postcode of a place, so that a place which is there already is found. */
export function PostcodeQuestion({ said, issue, typed }: { said: Said; issue?: string; typed?: string }) {
  return (
    <>
      <Question asked="postcode">
        <HiddenFields values={said} />
        <TextField
          name="postcode"
          label="What is its postcode?"
          hint="Such as OX4 1XD. Places that are there already are shown first."
          issue={issue}
          value={typed}
          width="max-w-60"
        />
      </Question>
      <form action="/admin/entries/new" className="mt-4">
        <HiddenFields values={{ ...said, postcode: "none" }} />
        <button type="submit" className="button-quiet">
          It has no postcode
        </button>
      </form>
    </>
  );
}

/** Entries that may be the one that somebody is about to make. */
export function AlikeList({ title, alike }: { title: string; alike: readonly { id: string; name: string }[] }) {
  return (
    <section aria-labelledby="alike" className="mt-5 border-l-4 border-focus pl-4 wrap-anywhere">
      <h2 id="alike">{title}</h2>
      <p className="mt-1">If it is one of these, open that one. Two pages about one thing confuse families.</p>
      <ul className="mt-1">
        {alike.map(({ id, name }) => (
          <li key={id}>
            <a href={`/admin/entries/${id}`} className="tap">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The last step: its address, and the button. `id` is a uuid made for this drawing; `seen` is how many like it are
 * shown here.
 */
export function MakeEntry({
  id,
  seen,
  said,
  slug,
  folder,
  issue,
}: {
  id: string;
  seen: number;
  said: Readonly<Record<string, string | null>>;
  slug: string;
  /** What stands before the slug in its address: "/oxfordshire/services/". */
  folder: string;
  issue?: string;
}) {
  return (
    <DeskForm action="/admin/entries/create" noValidate className="mt-5 grid gap-5 measure">
      <HiddenFields values={{ ...said, id, seen: String(seen) }} />
      <TextField
        name="slug"
        label="Its address on the website"
        hint={`It follows ${folder} and should stay the same for ever.`}
        value={slug}
        issue={issue}
      />
      <FormEnd>{seen > 0 ? "It is none of these: make it" : "Make it"}</FormEnd>
    </DeskForm>
  );
}
