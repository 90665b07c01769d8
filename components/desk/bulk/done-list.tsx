import { counted } from "@/lib/catalogue/counted";
import type { DoneImport } from "@/lib/tables/kept-import";
import { DeskMain } from "../desk-main";

/** The outcome of a file: how many drafts it made, and links to them. */
export function DoneList({ done, entries }: { done: DoneImport; entries: readonly { id: string; name: string }[] }) {
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const total = done.made + done.changed;
  return (
    <DeskMain title={counted(total, "draft was made", "drafts were made")}>
      <p role="status" className="mt-3">
        {done.made} of new entries, {done.changed} of entries that were here. Nothing is published: somebody hands them
        in, and somebody else publishes them.
      </p>
      <p>
        <a href="/admin/bulk" className="tap">
          In bulk
        </a>
      </p>
      <ul className="mt-4">
        {done.ids.map((id) => (
          <li key={id}>
            <a href={`/admin/entries/${id}`} className="tap">
              {names.get(id) ?? "An entry"}
            </a>
          </li>
        ))}
      </ul>
    </DeskMain>
  );
}
