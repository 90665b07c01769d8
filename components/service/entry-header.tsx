import type { ReactNode } from "react";
import type { Published } from "@/lib/catalogue/catalogue";
import { listed } from "@/lib/catalogue/hours";
import { Banners } from "./banners";
import { Standing } from "./standing";

/** The head of the page of an organization or a place: its names, what it is, how far it is confirmed, and its news. */
export function EntryHeader({ entry, children }: { entry: Published; children?: ReactNode }) {
  const { name, summary, alternate_names } = entry.content;
  return (
    <header className="space-y-4">
      <h1 className="max-w-5xl">{name}</h1>
      {children}
      <p className="measure text-lead">{summary}</p>
      {alternate_names.length > 0 && (
        <p className="measure text-small text-quiet">Also called: {listed(alternate_names, "or")}.</p>
      )}
      <div className="border-l-4 border-border pl-3">
        <Standing entry={entry} />
      </div>
      <Banners entry={entry} />
    </header>
  );
}
