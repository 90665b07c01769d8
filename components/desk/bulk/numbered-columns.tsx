import type { Family } from "@/lib/tables/numbered";
import { ColumnTable, onlyFor } from "./column-table";

/** The numbered columns of one list, such as the contacts. N stands for the number. */
export function NumberedColumns({ family }: { family: Family }) {
  const { prefix, title, about, kinds, columns, first = {} } = family;
  const others = Object.entries(first);
  return (
    <section aria-labelledby={`numbered-${prefix}`} className="mt-6">
      <h3 id={`numbered-${prefix}`}>{title}</h3>
      <p className="measure mt-1">
        {about} {onlyFor(kinds)}
      </p>
      {others.length > 0 && (
        <p className="measure mt-1 text-quiet">
          For number 1 write:{" "}
          {others.map(([name, called], index) => (
            <span key={name}>
              {index > 0 && ", "}
              <code className="wrap-anywhere">{called}</code>
            </span>
          ))}
          .
        </p>
      )}
      <ColumnTable
        title={`Columns: ${title}`}
        columns={columns.map(({ name, about }) => ({ name: `${prefix}_N_${name}`, about, kinds: [] }))}
      />
    </section>
  );
}
