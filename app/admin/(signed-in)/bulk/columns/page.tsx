import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { ColumnTable, NumberedColumns } from "@/components/desk/bulk/column-table";
import { DeskMain } from "@/components/desk/desk-main";
import { liveCatalogue } from "@/lib/live/live";
import { aboutHead, columns, headColumns } from "@/lib/tables/columns";
import { families } from "@/lib/tables/families";
import { mostNumbered } from "@/lib/tables/numbered";

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
    <DeskMain wide title="What to write in a CSV file" back={{ href: "/admin/bulk", label: "In bulk" }}>
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
          If a cell holds several things, put a semicolon between them. An entry may have several contacts, waiting
          times and so on. Those have columns with a number: <code>contact_2_name</code>, <code>contact_3_name</code>.
        </p>
        <p>
          Some things have no column, such as which source each fact comes from. A download names them in{" "}
          <code>only_on_the_desk</code>. They stay in the entry as they are. Change them on the entry’s own pages.
        </p>
        <p>On this page:</p>
        <ul>
          <li>
            <a href="#plain" className="tap">
              Columns without a number
            </a>
          </li>
          <li>
            <a href="#numbered" className="tap">
              Columns with a number
            </a>
          </li>
          <li>
            <a href="#words" className="tap">
              Words that some columns take
            </a>
          </li>
        </ul>
      </div>
      <h2 id="plain" className="mt-8">
        Columns without a number
      </h2>
      <ColumnTable title="Columns without a number" columns={[...heads, ...columns]} />
      <h2 id="numbered" className="mt-8">
        Columns with a number
      </h2>
      <p className="measure mt-2">
        Write 1, 2, 3 and so on, up to {mostNumbered}, where it says N. To take one away, empty all its cells. A
        download has only the columns that some entry fills, and empty ones for one more contact, referral route,
        waiting time and source. You may add others to the first row.
      </p>
      {families.map((family) => (
        <NumberedColumns key={family.prefix} family={family} />
      ))}
      <h2 id="words" className="mt-8">
        Words that some columns take
      </h2>
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
