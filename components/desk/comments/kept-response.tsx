import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { KeptResponse } from "@/lib/comments/desk-comment";
import { DeskForm } from "../desk-form";
import { When } from "../when";

/**
 * The council's response as it is kept now, with the buttons that publish it or take it back. `mayPublish` for
 * publishers, `mayHide` for editors.
 */
export function KeptResponseWords({
  commentId,
  response,
  mayPublish,
  mayHide,
}: {
  commentId: string;
  response: KeptResponse;
  mayPublish: boolean;
  mayHide: boolean;
}) {
  const { text, action, due, done, revision, savedAt, publishedAt } = response;
  const post = `/admin/comments/${commentId}/publish`;
  return (
    <div className="mt-2 border-l-4 border-brand pl-4">
      <p className="measure wrap-anywhere whitespace-pre-line">{text}</p>
      {action && (
        <p className="measure mt-3 wrap-anywhere whitespace-pre-line">
          <strong>What is done about it:</strong> {action}
        </p>
      )}
      {due && <p>By {dayInWords(due)}</p>}
      {done && <p>Done on {dayInWords(done)}</p>}
      <p className="text-small text-quiet">
        {publishedAt ? (
          <>
            Published <When at={publishedAt} />
          </>
        ) : (
          <>
            Not published. Saved <When at={savedAt} />
          </>
        )}
      </p>
      {!publishedAt && mayPublish && (
        <DeskForm action={post} className="mt-3">
          <input type="hidden" name="revision" value={revision} />
          <p id="publish-hint" className="measure">
            The comment is published with it. Take out first whatever could show who somebody is.
          </p>
          <button type="submit" id="publish" aria-describedby="publish-hint" className="button mt-2">
            Publish this response
          </button>
        </DeskForm>
      )}
      {publishedAt && mayHide && (
        <DeskForm action={post} className="mt-3">
          <button type="submit" name="hide" value="yes" className="button-quiet">
            Do not publish it any more
          </button>
        </DeskForm>
      )}
    </div>
  );
}
