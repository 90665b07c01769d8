import type { CommentNote } from "@/lib/comments/desk-comment";
import { NoteSection, type NoteTyped } from "../note-section";

type Props = NoteTyped & { commentId: string; notes: readonly CommentNote[]; newId: string | null };

/**
 * The notes of colleagues on a comment and the replies that were mailed to its writer, with a form for another note.
 */
export function CommentNotes({ commentId, notes, ...form }: Props) {
  return (
    <NoteSection
      title="Notes and replies"
      none="There is none yet."
      notes={notes.map(({ isReply, ...note }) => ({
        ...note,
        above: isReply ? "Mailed to whoever wrote it:" : undefined,
      }))}
      action={`/admin/comments/${commentId}/note`}
      {...form}
    >
      Notes are for colleagues only. Do not write here what you take out of the comment.
    </NoteSection>
  );
}
