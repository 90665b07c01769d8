import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { database } from "@/lib/db/client";
import { findPerson } from "@/lib/db/people/people";

export const metadata: Metadata = { title: "Erase a person" };

/** Asks before erasing: it cannot be undone. */
export default async function ErasePage({ params }: { params: Promise<{ id: string }> }) {
  const { editor } = await requireEditor();
  const found = await findPerson(database(), editor, (await params).id);
  if (!found?.isWholly || found.person.id === editor.id) notFound();
  const { id, name } = found.person;
  return (
    <DeskMain title={`Erase what is held about ${name}?`}>
      <p className="mt-3">
        Their name, email address, password, phone and sessions are deleted, and what they had not saved. They cannot
        sign in any more. What they wrote and did stays in the history, under “Somebody who left”.
      </p>
      <p className="mt-3 font-semibold">This cannot be undone.</p>
      <DeskForm action={`/admin/people/${id}/erase/confirm`} className="mt-5 flex flex-wrap items-center gap-5">
        <button type="submit" className="button button-danger">
          Erase it
        </button>
        <a href={`/admin/people/${id}`} className="tap">
          Keep it
        </a>
      </DeskForm>
    </DeskMain>
  );
}
