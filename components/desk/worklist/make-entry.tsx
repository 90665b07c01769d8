import { TextField } from "../../field/text-field";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";
import { HiddenFields } from "../hidden-fields";

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
