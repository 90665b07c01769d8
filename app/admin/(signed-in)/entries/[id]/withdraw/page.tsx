import type { Metadata } from "next";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { FormEnd } from "@/components/desk/form-end";
import { SelectField } from "@/components/field/select-field";
import { TextArea } from "@/components/field/text-area";
import { database } from "@/lib/db/client";
import { searchEntryNames } from "@/lib/db/entries/desk-entries";
import { searchReferrers } from "@/lib/db/entries/referrers";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: `Take down ${(await entryOfPage((await params).id)).name}` };
}

/** Takes an entry down at once: why, what its page says, and where people are sent instead. */
export default async function WithdrawPage({ params }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const { issues, field } = await readShown(`/admin/entries/${entry.id}/withdraw`);
  const names = await searchEntryNames(database(), editor, entry.area);
  const referrers = await searchReferrers(database(), editor, entry.id);
  return (
    <DeskMain issues={issues}>
      <EntryHead entry={entry} name={name} title="Take down" isPublic={entry.published !== null} />
      <p>
        The page is gone from the website at once, and from search. Its address then says that it was taken down and
        where to go instead. To put it back, somebody has to publish it again.
      </p>
      {referrers.length > 0 && (
        <>
          <p className="mt-3">These public pages name it, and will not lead to it any more:</p>
          <ul className="mt-1 list-disc pl-6">
            {referrers.map((one) => (
              <li key={one.id}>
                <a href={`/admin/entries/${one.id}`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <DeskForm action={`/admin/entries/${entry.id}/withdraw/confirm`} noValidate className="mt-5 grid max-w-2xl gap-5">
        <TextArea
          {...field("reason")}
          label="Why do you take it down?"
          hint="For your colleagues. Families do not see it."
          rows={2}
        />
        <TextArea
          {...field("message")}
          label="What shall its page say?"
          hint="For families, in plain words. If you leave it empty, it says that the information was no longer right."
          rows={3}
        />
        <SelectField
          {...field("instead")}
          label="Where shall they go instead?"
          none="Nowhere else"
          choices={names.filter(({ id }) => id !== entry.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormEnd look="button button-danger" leave={`/admin/entries/${entry.id}`}>
          Take it down now
        </FormEnd>
      </DeskForm>
    </DeskMain>
  );
}
