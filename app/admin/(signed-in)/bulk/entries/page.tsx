import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { areasOfEditor } from "@/app/admin/(signed-in)/bulk/world";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { ActionFields } from "@/components/desk/bulk/action-fields";
import { EntryTable } from "@/components/desk/bulk/entry-table";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryKind } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { searchOwners } from "@/lib/db/people/owners";
import { searchNewestWords } from "@/lib/db/tables/bulk-download";
import { mayIn } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";
import { listedEntries } from "@/lib/tables/listed-entries";

export const metadata: Metadata = { title: "Change many entries" };

/** The entries of an area to choose from, and what can be done to those that are ticked. */
export default async function ChooseEntriesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { editor } = await requireEditor();
  const query = await searchParams;
  const areas = areasOfEditor(editor, "editor");
  const area = query.area === undefined ? areas[0] : areas.find(({ slug }) => slug === query.area);
  if (!area) notFound();
  const { issues, typed, field } = await readShown("/admin/bulk/entries");
  const kind = EntryKind.safeParse(query.kind).data ?? null;
  const entries = listedEntries(await searchNewestWords(database(), editor, area.slug), kind);
  return (
    <DeskMain
      wide
      title={`Change many entries of ${area.name}`}
      issues={issues}
      back={{ href: "/admin/bulk", label: "In bulk" }}
    >
      <p className="measure mt-2">
        Tick entries, then choose one thing to do below the list. You then see for each entry whether it was done.
      </p>
      <DeskForm action="/admin/bulk/apply" noValidate className="mt-4">
        <input type="hidden" name="area" value={area.slug} />
        <input type="hidden" name="kind" value={kind ?? ""} />
        <EntryTable
          entries={entries}
          area={area.slug}
          kind={kind}
          ticked={new Set((typed.entries ?? "").split(" "))}
          issue={field("entries").issue}
        />
        <ActionFields
          categories={liveCatalogue().terms.categories}
          owners={await searchOwners(database(), editor, area.slug)}
          mayPublish={mayIn(editor, area.slug, "publisher")}
          field={field}
        />
      </DeskForm>
    </DeskMain>
  );
}
