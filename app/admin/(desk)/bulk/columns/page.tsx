import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/who";
import { ColumnTable } from "@/components/desk/bulk/column-table";
import { DeskMain } from "@/components/desk/desk-main";
import { aboutHead, columns, headColumns } from "@/lib/catalogue/bulk/columns";
import { liveCatalogue } from "@/lib/live";

export const metadata: Metadata = { title: "What to write in a CSV file" };

/** Every column of a CSV file, and the words that some of them take. */
export default async function ColumnsPage() {
  await requireEditor();
  const { categories, needs, referrers, deliveryModes } = liveCatalogue().terms;
  const words = [
    { name: "categories", rows: categories },
    { name: "needs", rows: needs },
    { name: "who can refer", rows: referrers },
    { name: "delivery", rows: deliveryModes },
  ];
  const heads = headColumns.map((name) => ({ name, about: aboutHead[name], kinds: [] }));
  return (
    <DeskMain wide>
      <p>
        <a href="/admin/bulk" className="tap">
          In bulk
        </a>
      </p>
      <h1>What to write in a CSV file</h1>
      <div className="measure mt-4 grid gap-3">
        <p>
          The first row names the columns. Each row below it is one entry. It is easiest to download a file first,
          change it, and bring it in again.
        </p>
        <p>
          A row with the id, or the kind and slug, of an entry changes that entry. Any other row makes a new one. A
          column that is not in the file is left alone. An empty cell empties the field.
        </p>
        <p>
          A cell that holds several things parts them with semicolons. What has no column, such as a second contact or a
          waiting time, stays as it is.
        </p>
      </div>
      <ColumnTable columns={[...heads, ...columns]} />
      <h2 className="mt-8">Words that some columns take</h2>
      {words.map(({ name, rows }) => (
        <section key={name} aria-label={name} className="mt-4">
          <h3>{name}</h3>
          <ul className="mt-1 gap-8 md:columns-2">
            {rows.map(({ slug, name: word }) => (
              <li key={slug}>
                <code>{slug}</code>: {word}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DeskMain>
  );
}
