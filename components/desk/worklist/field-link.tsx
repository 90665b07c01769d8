import { sectionOfField } from "@/lib/editing/form/field-path";
import type { DeskRow } from "@/lib/editing/worklist/desk-row";

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
