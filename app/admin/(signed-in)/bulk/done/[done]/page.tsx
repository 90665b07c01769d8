import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { ResultList } from "@/components/desk/bulk/result-list";
import { DeskMain } from "@/components/desk/desk-main";
import { database } from "@/lib/db/client";
import { findActions } from "@/lib/db/tables/bulk";

export const metadata: Metadata = { title: "What was done" };

/** The page with the outcome of one action on many entries, for each of them. */
export default async function DonePage({ params }: { params: Promise<{ done: string }> }) {
  const { editor } = await requireEditor();
  const done = await findActions(database(), editor, (await params).done);
  if (!done) notFound();
  return (
    <DeskMain title="What was done">
      <ResultList {...done} />
      <p className="mt-5">
        <a href="/admin/bulk" className="tap">
          In bulk
        </a>
      </p>
    </DeskMain>
  );
}
