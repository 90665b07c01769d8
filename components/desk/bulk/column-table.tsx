import type { Column } from "@/lib/catalogue/bulk/column";
import { kindWords } from "@/lib/catalogue/bulk/column";

const forKinds = (kinds: Column["kinds"]) =>
  kinds.length === 0 || kinds.length === 4 ? "all" : kinds.map((kind) => kindWords[kind]).join(", ");

/** The columns of a CSV file: what goes in, and for which kinds of entry. No kinds means all of them. */
export function ColumnTable({
  title,
  columns,
}: {
  title: string;
  columns: readonly Pick<Column, "name" | "about" | "kinds">[];
}) {
  return (
    <table className="mt-4 w-full table-fixed border-collapse wrap-anywhere">
      <caption className="sr-only">{title}</caption>
      <thead className="text-left">
        <tr>
          {["Column", "What to write", "For"].map((title) => (
            <th key={title} scope="col" className="nth-1:w-1/3 nth-2:w-5/12 border-b-2 border-border py-1 pr-3">
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
            <td className="border-b border-rule py-1 pr-3">{about}</td>
            <td className="border-b border-rule py-1">{forKinds(kinds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
