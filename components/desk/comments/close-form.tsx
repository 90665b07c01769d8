import { closings } from "@/lib/comments/comment-status";
import { DeskForm } from "../desk-form";

/** The form by which an editor closes a comment, with the reason. */
export function CloseForm({ commentId, issue }: { commentId: string; issue?: string }) {
  return (
    <section aria-labelledby="close">
      <h2 id="close">Close it</h2>
      <DeskForm action={`/admin/comments/${commentId}/close`} noValidate className="mt-2">
        <fieldset
          id="reason"
          tabIndex={-1}
          aria-describedby={issue ? "reason-issue" : undefined}
          className={issue ? "border-l-4 border-error pl-3" : ""}
        >
          <legend className="font-semibold">Why?</legend>
          {issue && (
            <p id="reason-issue" className="font-semibold text-error">
              <span className="sr-only">Error: </span>
              {issue}
            </p>
          )}
          {Object.entries(closings).map(([reason, { words, help, status }]) => (
            <label key={reason} className="flex min-h-11 items-start gap-3 py-2">
              <input type="radio" name="reason" value={reason} className="mt-1 size-6 shrink-0 accent-brand" />
              <span>
                {words}
                <span className="block text-small text-quiet">
                  {help}
                  {status === "not-published" && " It is not published."}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button-quiet mt-3">
          Close it
        </button>
      </DeskForm>
    </section>
  );
}
