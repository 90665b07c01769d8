import type { Published } from "@/lib/catalogue/catalogue";
import { listed } from "@/lib/catalogue/hours";
import { Unbroken } from "../unbroken";
import { Banners } from "./banners";
import { Standing } from "./standing";

/**
 * The head of the page of an organization or a place: what it is, its other names, how far it is confirmed, and its
 * news. `kind` says in a word or two what kind of body it is.
 */
export function EntryHeader({ entry, kind = null }: { entry: Published; kind?: string | null }) {
  const { name, summary, alternate_names } = entry.content;
  const others = alternate_names.length > 0 && `Also called: ${listed(alternate_names, "or")}.`;
  return (
    <header className="space-y-2">
      <h1 className="max-w-5xl">
        <Unbroken text={name} />
      </h1>
      <p className="measure text-lead">{summary}</p>
      {(kind || others) && (
        <p className="measure text-small text-quiet">
          {kind && `${kind}. `}
          {others}
        </p>
      )}
      <div className="mt-3 border-l-4 border-border pl-3">
        <Standing entry={entry} />
      </div>
      <Banners entry={entry} />
    </header>
  );
}
