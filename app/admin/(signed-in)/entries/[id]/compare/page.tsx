import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { changesBetween } from "@/app/admin/desk/changes";
import { choicesIn } from "@/app/admin/desk/choices";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { ChangeList } from "@/components/desk/review/change-list";
import { database } from "@/lib/db/client";
import { findDeskEdition } from "@/lib/db/entries/desk-entries";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: `What changed in ${(await entryOfPage((await params).id)).name}` };
}

/** The page of the changes between two editions of an entry, field by field. */
export default async function ComparePage({ params, searchParams }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const { from, to } = await searchParams;
  const numberOf = (text: unknown) => (typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : null);
  const edition = async (text: unknown) => {
    const number = numberOf(text);
    return number === null ? null : findDeskEdition(database(), editor, entry.id, number);
  };
  const [before, after] = await Promise.all([edition(from), edition(to)]);
  if (!after || (from !== undefined && !before)) notFound();
  const changes = changesBetween(
    entry.kind,
    before?.content ?? null,
    after.content,
    await choicesIn(editor, entry.area),
  );
  return (
    <DeskMain wide>
      <EntryHead entry={entry} name={name} title="What changed" isPublic={entry.published !== null} />
      <p className="mb-4">
        {before ? `From edition ${before.number} to edition ${after.number}.` : `All of edition ${after.number}.`}
      </p>
      <ChangeList changes={changes} headingLevel={2} />
    </DeskMain>
  );
}
