import { emergencyPrefix } from "@/lib/editing/answered-origins";
import type { ChangedOrigin } from "@/lib/editing/changed-origins";
import type { Change } from "@/lib/editing/compare";
import type { DeskEntry } from "@/lib/editing/desk-entry";
import { isAtLeast } from "@/lib/editing/roles";
import type { FormFields } from "../field/form-field";
import { TextArea } from "../field/text-area";
import { TextField } from "../field/text-field";
import { DeskForm } from "./desk-form";
import { EditionForm } from "./edition-form";
import { FormEnd } from "./form-end";
import { PublishForm } from "./publish-form";
import { OriginQuestions } from "./review/origin-questions";

/**
 * The next steps that a person may take with an entry, each with its own form. `field` gives the fields of a step that
 * could not be done. `origins` are the changed facts whose new source is asked for. `today` is the day in words.
 */
export function NextSteps({
  entry,
  editorId,
  field,
  isComplete,
  changes,
  origins,
  today,
}: {
  entry: DeskEntry;
  editorId: string;
  field: FormFields;
  isComplete: boolean;
  changes: readonly Change[] | null;
  origins: readonly ChangedOrigin[];
  today: string;
}) {
  const page = `/admin/entries/${entry.id}`;
  const { working, published, withdrawnAt } = entry;
  const mayPublish = isAtLeast(entry.role, "publisher");
  const isOwn = working?.submittedBy?.id === editorId;
  const needsSecond = entry.twoPeople && isOwn;
  // One thing stands out: handing in what is complete, else going on with it.
  const toHandIn = working?.state === "draft" && isComplete;
  return (
    <section aria-labelledby="next" className="space-y-6">
      <h2 id="next">What you can do</h2>
      {working?.state !== "submitted" && (
        <p>
          <a href={`${page}/edit/about`} className={toHandIn ? "button-quiet" : "button"}>
            {working ? "Go on writing" : "Write a new edition"}
          </a>
          {published && !working && (
            <span className="mt-2 block text-quiet">
              It begins with what the page says now. Families see what you change once it is published.
            </span>
          )}
          {withdrawnAt && !published && !working && (
            <span className="mt-2 block text-quiet">
              It begins with what the page said. The page comes back when the new edition is published.
            </span>
          )}
        </p>
      )}
      {working?.state === "draft" && (
        <EditionForm action={`${page}/submit`} edition={working}>
          <h3>Hand it in</h3>
          {!isComplete && <p>First put right what is listed above.</p>}
          <TextArea
            {...field("reason")}
            label="What did you change, and why?"
            hint="For your colleagues and for the history. A few words are enough."
            rows={2}
          />
          <OriginQuestions asked={origins} kind={entry.kind} today={today} field={field} />
          <div>
            <button type="submit" className={toHandIn ? "button" : "button-quiet"}>
              Hand in for publishing
            </button>
          </div>
        </EditionForm>
      )}
      {working?.state === "submitted" && mayPublish && !needsSecond && (
        <PublishForm
          page={page}
          edition={working}
          isScheduled={working.publishAt !== null}
          changes={changes}
          field={field}
        />
      )}
      {working?.state === "submitted" && needsSecond && (
        <p>
          You handed this in, so somebody else has to publish it. A publisher of this area sees it in their worklist.
        </p>
      )}
      {working?.state === "submitted" && (isOwn || mayPublish) && (
        <EditionForm action={`${page}/return`} edition={working}>
          <h3>{isOwn ? "Take it back" : "Send it back"}</h3>
          {!isOwn && (
            <TextArea {...field("reason")} label="What has to be changed?" hint="Its writer sees this." rows={2} />
          )}
          <FormEnd look="button-quiet">
            {isOwn ? "Take it back and go on writing" : "Send it back to its writer"}
          </FormEnd>
        </EditionForm>
      )}
      {published?.emergency &&
        !published.emergencyCheckedBy &&
        mayPublish &&
        published.publishedBy?.id !== editorId && (
          <EditionForm action={`${page}/checked`} edition={published}>
            <h3>Look at what was published as an emergency</h3>
            <FormEnd>I have looked at it, it is right</FormEnd>
          </EditionForm>
        )}
      {working && mayPublish && entry.twoPeople && (working.state === "draft" || needsSecond) && (
        <details open={field("emergency").value !== undefined}>
          <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
            It cannot wait for a second person
          </summary>
          <EditionForm action={`${page}/publish`} edition={working}>
            <input type="hidden" name="how" value="emergency" />
            <TextArea
              {...field("emergency")}
              label="Why can it not wait?"
              hint="At least 20 characters. It stands in the history. Everybody else who may publish here gets a letter with it, and one of them has to look at it afterwards."
              rows={2}
              issue={field("emergency").value === undefined ? undefined : field("reason").issue}
            />
            {working.state === "draft" && (
              <OriginQuestions
                asked={origins}
                kind={entry.kind}
                today={today}
                prefix={emergencyPrefix}
                mayBeUnknown
                field={field}
              />
            )}
            <FormEnd look="button-quiet">Publish alone, now</FormEnd>
          </EditionForm>
        </details>
      )}
      {working && mayPublish && !entry.twoPeople && working.state === "draft" && (
        <PublishForm page={page} edition={working} isScheduled={false} changes={changes} field={field} />
      )}
      {working?.state === "draft" && (
        <details>
          <summary className="cursor-pointer py-2 text-link underline underline-offset-4">Put this draft aside</summary>
          <EditionForm action={`${page}/discard`} edition={working}>
            <p>It stays in the history, and you can make a new draft of it there.</p>
            <FormEnd look="button-quiet">Put it aside</FormEnd>
          </EditionForm>
        </details>
      )}
      {published && (
        <p>
          <a href={`${page}/withdraw`} className="tap">
            Take it down from the website at once
          </a>
        </p>
      )}
      {mayPublish && (
        <details open={field("slug").issue !== undefined}>
          <summary className="cursor-pointer py-2 text-link underline underline-offset-4">
            Change its address on the website
          </summary>
          <DeskForm action={`${page}/rename`} noValidate className="grid max-w-2xl gap-4">
            <TextField
              {...field("slug", entry.slug)}
              label="Name in the address"
              hint="Lower-case letters, numbers and hyphens. The old address leads to the new one."
            />
            <FormEnd look="button-quiet">Change the address</FormEnd>
          </DeskForm>
        </details>
      )}
    </section>
  );
}
