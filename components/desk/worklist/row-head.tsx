import { kindNames } from "@/lib/catalogue/entry";
import { sectionOfField } from "@/lib/editing/form/field-path";
import type { DeskRow } from "@/lib/editing/worklist/desk-row";

/**
 * The head of an entry in a list: its name, which leads to it, its kind, its area if there are several, and its labels.
 */
export function RowHead({ row, areas, tag }: { row: DeskRow; areas: AreaNames; tag?: string }) {
  const { id, name, kind, area, labels, isWatched } = row;
  const areaName = areas.size > 1 ? areas.get(area) : undefined;
  const facts = [kindNames[kind], areaName, ...labels, isWatched ? "you watch it" : undefined].filter(Boolean);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 wrap-anywhere">
        <a href={`/admin/entries/${id}`} className="tap font-semibold">
          {name}
        </a>
        {tag && <span className="inline-block border-2 border-border px-2 text-small font-semibold">{tag}</span>}
      </p>
      <p className="mt-1 text-small text-quiet wrap-anywhere">{facts.join(" · ")}</p>
    </>
  );
}

/** Names of the areas in which somebody has a role, by slug. */
export type AreaNames = ReadonlyMap<string, string>;

/** The name of a field, which leads to it in the form for whoever may write. */
export function FieldLink({ row, field, label }: { row: DeskRow; field: string; label: string }) {
  if (!row.mayEdit) return <span className="font-semibold">{label}</span>;
  const { section, id } = sectionOfField(row.kind, field);
  return (
    <a href={`/admin/entries/${row.id}/edit/${section}${id ? `#${id}` : ""}`} className="tap">
      {label}
      <span className="sr-only"> of {row.name}</span>
    </a>
  );
}
