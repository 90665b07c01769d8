import { kindWords } from "@/lib/catalogue/entry";
import type { Column } from "@/lib/tables/column";
import type { Family } from "@/lib/tables/numbered";

/** "Only for a service or a guide."; nothing for columns that all kinds of entry have. No kinds means all of them. */
function onlyFor(kinds: Column["kinds"]): string {
  if (kinds.length === 0 || kinds.length === 4) return "";
  const words = kinds.map((kind) => `${kind === "organization" ? "an" : "a"} ${kindWords[kind]}`);
  return `Only for ${words.join(", ").replace(/, ([^,]*)$/, " or $1")}.`;
}

/** The columns of a CSV file: what goes in, and for which kinds of entry. */
export function ColumnTable({
  title,
  columns,
}: {
  title: string;
  columns: readonly Pick<Column, "name" | "about" | "kinds">[];
}) {
  return (
    <table className="mt-3 w-full table-fixed border-collapse wrap-anywhere">
      <caption className="sr-only">{title}</caption>
      <thead className="text-left">
        <tr>
          {["Column", "What to write"].map((title) => (
            <th key={title} scope="col" className="nth-1:w-2/5 border-b-2 border-border py-1 pr-3">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, about, kinds }) => (
          <tr key={name} className="align-top">
            <th scope="row" className="border-b border-rule py-1 pr-3 text-left font-semibold">
              {name}
            </th>
            <td className="border-b border-rule py-1">
              {about} <span className="text-quiet">{onlyFor(kinds)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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
