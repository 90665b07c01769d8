import { NoteSection, type NoteTyped, type ShownNote } from "../note-section";

type Props = NoteTyped & { entryId: string; notes: readonly ShownNote[]; newId: string | null };

/** What colleagues told each other about an entry, and where to write more. */
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
