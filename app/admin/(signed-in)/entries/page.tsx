import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { filterKeys, keyOf, pageOf, rowChoices } from "@/app/admin/desk/row-choices";
import { ChoiceField } from "@/components/choice-field";
import { ChosenFilters } from "@/components/chosen-filters";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryRows } from "@/components/desk/worklist/entry-rows";
import { RowFilter } from "@/components/desk/worklist/row-filter";
import { Pager } from "@/components/pager";
import { britishDay } from "@/lib/catalogue/british-day";
import { counted } from "@/lib/catalogue/counted";
import { kindNames } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { searchDeskRows } from "@/lib/db/entries/worklist";
import { areasWhere } from "@/lib/editing/roles";
import { chosenOf } from "@/lib/editing/worklist/chosen";
import { filterQuery, filterRows, readDeskFilter } from "@/lib/editing/worklist/desk-filter";
import { orderRows, readRowOrder, rowOrders } from "@/lib/editing/worklist/row-order";

export const metadata: Metadata = { title: "All entries" };

const perPage = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every entry that somebody may read: found by words, narrowed, put in order, fifty on a page. */
export default async function EntriesPage({ searchParams }: Props) {
  const { editor } = await requireEditor();
  const params = await searchParams;
  const { issues } = await readShown("/admin/entries");
  const read = keyOf(params, [...filterKeys, "sort", "page"]);
  const [filter, sort, today] = [readDeskFilter(read), readRowOrder(read("sort")), britishDay(new Date())];
  const all = await searchDeskRows(database(), editor);
  const rows = orderRows(filterRows(all, filter, { me: editor.id, today }), sort);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(pageOf(read("page")), pages);
  const choices = rowChoices(editor, all);
  const people = new Map(choices.owners.map(({ id, name }) => [id, name]));
  const names = { areas: choices.areas, kinds: new Map(Object.entries(kindNames)), people };
  const address = (to: number) => {
    const query = filterQuery(filter);
    if (sort !== "name") query.set("sort", sort);
    if (to > 1) query.set("page", String(to));
    return query.size > 0 ? `/admin/entries?${query}` : "/admin/entries";
  };
  return (
    <DeskMain wide title="All entries" issues={issues} idOf={() => null}>
      <p role="status" className="mt-2 text-lead">
        {rows.length === 0 ? "There is no such entry" : counted(rows.length, "entry", "entries")}
        {page > 1 && `, page ${page} of ${pages}`}
      </p>
      {areasWhere(editor, "editor").length > 0 && (
        <p className="mt-3">
          <a href="/admin/entries/new" className="button">
            New entry
          </a>
        </p>
      )}
      <ChosenFilters chosen={chosenOf("/admin/entries", filter, names)} title="Narrowed to" />
      <div className="mt-5 gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="mb-6 lg:order-2 lg:mb-0 lg:border-l lg:border-rule lg:pl-7">
          <RowFilter action="/admin/entries" filter={filter} choices={choices}>
            <label className="tap cursor-pointer gap-3">
              <input
                type="checkbox"
                name="overdue"
                value="yes"
                defaultChecked={filter.overdue}
                className="size-6 accent-brand"
              />
              Only what is overdue
            </label>
            <ChoiceField
              name="sort"
              label="In which order"
              none={rowOrders.name}
              choices={(["due", "changed"] as const).map((value) => ({ value, label: rowOrders[value] }))}
              value={sort === "name" ? null : sort}
            />
          </RowFilter>
        </div>
        <div className="min-w-0">
          {rows.length === 0 ? (
            <p>{all.length === 0 ? "Nobody has made an entry yet." : "Take away a word or a filter to find more."}</p>
          ) : (
            <EntryRows
              rows={rows.slice((page - 1) * perPage, page * perPage)}
              areas={choices.areas}
              today={today}
              back={address(page)}
            />
          )}
          <Pager page={page} pages={pages} hrefOf={address} />
        </div>
      </div>
    </DeskMain>
  );
}
