import { britishDay } from "@/lib/catalogue/british-day";
import type { Issue } from "@/lib/catalogue/issue";
import type { KeptResponse } from "@/lib/comments/desk-comment";
import { FieldError } from "../../field/field";
import { SaidAndDid } from "../../said-and-did";
import { DeskForm } from "../desk-form";
import { When } from "../when";

/**
 * The council's response as the public reads it, with the buttons that publish it or take it back. `receivedAt` is when
 * the comment came. `mayPublish` for publishers, `mayHide` for editors.
 */
export function KeptResponseWords({
  commentId,
  receivedAt,
  response,
  issues,
  mayPublish,
  mayHide,
}: {
  commentId: string;
  receivedAt: Date;
  response: KeptResponse;
  issues: readonly Issue[];
  mayPublish: boolean;
  mayHide: boolean;
}) {
  const { revision, savedAt, publishedAt } = response;
  const post = `/admin/comments/${commentId}/publish`;
  const unread = issues.find(({ field }) => field === "read")?.message;
  return (
    <div className="mt-3">
      <h3>{publishedAt ? "This is public" : "This is what families would read"}</h3>
      <div className="mt-2 border-b border-rule">
        <SaidAndDid words={{ ...response, month: britishDay(receivedAt).slice(0, 7) }} />
      </div>
      <p className="mt-1 text-small text-quiet">
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
        <DeskForm action={post} noValidate className="mt-3 space-y-2">
          <input type="hidden" name="revision" value={revision} />
          <FieldError id="read" issue={unread} />
          <label className="flex min-h-11 items-start gap-3 py-2">
            <input
              id="read"
              type="checkbox"
              name="read"
              value="yes"
              aria-describedby={unread ? "read-error" : undefined}
              className="size-6 shrink-0 accent-brand"
            />
            I have read it. It names nobody, and shows of nobody who they are.
          </label>
          <button type="submit" id="publish" className="button">
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
