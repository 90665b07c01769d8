import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireWorld } from "@/app/admin/(signed-in)/bulk/world";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DoneList } from "@/components/desk/bulk/done-list";
import { FileReport } from "@/components/desk/bulk/file-report";
import { Notes } from "@/components/desk/bulk/notes";
import { DeskMain } from "@/components/desk/desk-main";
import { database } from "@/lib/db/client";
import { searchEntryNames } from "@/lib/db/entries/desk-entries";
import { findImport } from "@/lib/db/tables/bulk";
import { reportImport } from "@/lib/db/tables/bulk-report";
import { firstShown, pageOfRows, shownKinds } from "@/lib/tables/shown-rows";

export const metadata: Metadata = { title: "What the file would do" };

type Props = {
  params: Promise<{ file: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A file that was sent in: what it would do, row by row; or, once drafts were made of it, what came of it. */
export default async function FilePage({ params, searchParams }: Props) {
  const { editor } = await requireEditor();
  const { file: id } = await params;
  const found = await findImport(database(), editor, id);
  if (!found) notFound();
  if (found.done) {
    const names = await searchEntryNames(database(), editor, found.area);
    return <DoneList done={found.done} entries={names} />;
  }
  if (!found.kept.source) return <UnreadFile issues={found.kept.issues} notes={found.kept.notes} />;
  const report = await reportImport(database(), editor, id, requireWorld(found.area));
  if (!report) notFound();
  const query = await searchParams;
  const { issues } = await readShown(`/admin/bulk/files/${id}`);
  const shown = shownKinds.find((kind) => kind === query.show) ?? firstShown(report);
  const page = pageOfRows(report, shown, Number(/^\d{1,4}$/.exec(String(query.page ?? ""))?.[0] ?? 1));
  return (
    <DeskMain wide issues={issues} idOf={() => null}>
      <FileReport id={id} report={report} shown={shown} {...page} notes={found.kept.notes} />
    </DeskMain>
  );
}

/** The page about a file that cannot be read. */
function UnreadFile({ issues, notes }: { issues: readonly string[]; notes: readonly string[] }) {
  return (
    <DeskMain
      title="This file cannot be used"
      issues={issues.map((message) => ({ field: "file", message }))}
      idOf={() => null}
    >
      <p className="mt-3">Nothing was done. Put the file right, then choose it again.</p>
      <Notes notes={notes} />
      <p className="mt-4 flex flex-wrap gap-5">
        <a href="/admin/bulk" className="button">
          Choose a file
        </a>
        <a href="/admin/bulk/columns" className="tap">
          What to write in a CSV file
        </a>
      </p>
    </DeskMain>
  );
}
