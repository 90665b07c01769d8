import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { changesBetween } from "@/app/admin/desk/changes";
import { choicesIn } from "@/app/admin/desk/choices";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { ChangeList } from "@/components/desk/review/change-list";
import { When } from "@/components/desk/when";
import { database } from "@/lib/db/client";
import { findUnsaved } from "@/lib/db/entries/unsaved";
import { differingFields } from "@/lib/editing/form/choose-fields";
import { labelOfField } from "@/lib/editing/form/field-path";
import { findSection } from "@/lib/editing/form/sections";

type Props = EntryPage<{ unsaved: string }>;

/** The entry's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Two versions of ${(await entryOfPage((await params).id)).name}` };
}

/**
 * The page that shows a person's unsaved text beside the version that another person saved first, field by field. They
 * choose which of the two stays.
 */
export default async function KeptPage({ params }: Props) {
  const { id, unsaved: unsavedId } = await params;
  const { entry, editor, name } = await entryOfPage(id);
  const unsaved = await findUnsaved(database(), editor, id, unsavedId);
  const section = unsaved && findSection(entry.kind, unsaved.section);
  // Whoever comes back to a choice that was made goes on with the entry.
  if (!unsaved || !section) redirect(`/admin/entries/${entry.id}`);
  const current = entry.working ?? entry.published ?? entry.newest;
  const choices = await choicesIn(editor, entry.area);
  const differing = differingFields(section, current.content, unsaved.content);
  const only = (content: unknown, key: string) => ({ [key]: (content as Record<string, unknown> | null)?.[key] });
  const isSubmitted = current.state === "submitted";
  return (
    <DeskMain wide>
      <EntryHead entry={entry} name={name} title="Two versions" isPublic={entry.published !== null} />
      <p className="measure">
        {current.savedBy ? current.savedBy.name : "Somebody else"} saved this entry
        {current.savedAt && (
          <>
            {" "}
            on <When at={current.savedAt} />
          </>
        )}
        , after you had opened it. Nothing of what you typed is lost: it stands beside what is saved now. Choose for
        each field.
      </p>
      {isSubmitted && (
        <p className="mt-3 border-l-4 border-focus pl-3">
          It was handed in meanwhile. Take it back on the <a href={`/admin/entries/${id}`}>overview</a> first. Your
          words are kept until then.
        </p>
      )}
      {differing.length === 0 ? (
        <p className="mt-4">What is saved now says the same as what you typed.</p>
      ) : (
        <p className="mt-4 font-semibold">
          {differing.length === 1 ? "One field differs" : `${differing.length} fields differ`} in “{section.title}”.
        </p>
      )}
      <DeskForm action={`/admin/entries/${id}/choose`} className="mt-5 grid gap-8">
        <input type="hidden" name="unsaved" value={unsaved.id} />
        <input type="hidden" name="number" value={current.number} />
        <input type="hidden" name="revision" value={current.revision} />
        {differing.map((key) => (
          <fieldset key={key} className="border-2 border-border p-4">
            <legend className="px-2 font-semibold">{labelOfField(entry.kind, key)}</legend>
            <ChangeList
              changes={changesBetween(entry.kind, only(current.content, key), only(unsaved.content, key), choices)}
              names={{ before: "Saved now", after: "What you typed" }}
              headingLevel={2}
            />
            <div className="mt-4 flex flex-wrap gap-x-8">
              <label className="tap gap-2">
                <input type="radio" name={`field ${key}`} value="theirs" className="size-6" /> Keep what is saved
              </label>
              <label className="tap gap-2">
                <input type="radio" name={`field ${key}`} value="mine" defaultChecked className="size-6" /> Use what I
                typed
              </label>
            </div>
          </fieldset>
        ))}
        <div className="flex flex-wrap gap-4">
          <button type="submit" name="do" value="choose" className="button">
            Save my choice
          </button>
          <button type="submit" name="do" value="drop" className="button-quiet">
            Keep all that is saved, let my words go
          </button>
        </div>
      </DeskForm>
    </DeskMain>
  );
}
