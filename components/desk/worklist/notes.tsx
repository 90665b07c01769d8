import { NoteSection, type NoteTyped, type ShownNote } from "../note-section";

type Props = NoteTyped & { entryId: string; notes: readonly ShownNote[]; newId: string | null };

/** The notes of colleagues on an entry, with a form for another. */
export function Notes({ entryId, ...rest }: Props) {
  return (
    <NoteSection
      title="Notes"
      none="Nobody has written a note yet."
      action={`/admin/entries/${entryId}/note`}
      {...rest}
    >
      For colleagues only. They are never shown to families.
    </NoteSection>
  );
}
