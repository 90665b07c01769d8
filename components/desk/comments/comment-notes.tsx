import type { CommentNote } from "@/lib/catalogue/desk-comment";
import { TextArea } from "../text-area";
import { When } from "../when";

/**
 * What colleagues told each other about a comment and what was mailed to whoever wrote it, and where to write more. `newId` is a
 * uuid made for this drawing of the form; null for who may only read.
 */
export function CommentNotes({
  commentId,
  notes,
  newId,
  issue,
  typed,
}: {
  commentId: string;
  notes: readonly CommentNote[];
  newId: string | null;
  issue?: string;
  typed?: string;
}) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes and replies</h2>
      <p className="mt-1 text-quiet">
        Notes are for colleagues only. Do not write here what you take out of the comment.
      </p>
      {notes.length === 0 ? (
        <p className="mt-3">There is none yet.</p>
      ) : (
        <ul className="mt-3 grid gap-3">
          {notes.map(({ id, text, isReply, at, author }) => (
            <li key={id} className="border-l-4 border-rule pl-4">
              {isReply && <p className="font-semibold">Mailed to whoever wrote it:</p>}
              <p className="measure wrap-anywhere whitespace-pre-line">{text}</p>
              <p className="text-small text-quiet">
                {author}, <When at={at} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {newId !== null && (
        <form
          method="post"
          action={`/admin/comments/${commentId}/note`}
          noValidate
          className="mt-4 grid max-w-2xl gap-3"
        >
          <input type="hidden" name="note-id" value={newId} />
          <TextArea name="note" label="Add a note" rows={3} value={typed} issue={issue} />
          <div>
            <button type="submit" className="button-quiet">
              Add the note
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
