import { emergencyPrefix } from "@/lib/editing/answered-origins";
import type { ChangedOrigin } from "@/lib/editing/changed-origins";
import type { Change } from "@/lib/editing/compare";
import type { DeskEntry } from "@/lib/editing/desk-entry";
import { isAtLeast } from "@/lib/editing/roles";
import { Details } from "../details";
import type { FormFields } from "../field/form-field";
import { TextArea } from "../field/text-area";
import { TextField } from "../field/text-field";
import { DeskForm } from "./desk-form";
import { EditionForm } from "./edition-form";
import { FormEnd } from "./form-end";
import { PublishForm } from "./publish-form";
import { OriginQuestions } from "./review/origin-questions";

type Props = {
  entry: DeskEntry;
  editorId: string;
  field: FormFields;
  isComplete: boolean;
  changes: readonly Change[] | null;
  origins: readonly ChangedOrigin[];
  today: string;
};

/** What a step is drawn from: the page of the entry, and what this person may do there. */
type Step = Props & { page: string; mayPublish: boolean; isOwn: boolean; needsSecond: boolean };

/** An edition that is worked on, to be handed in, published or put aside. */
type Working = { working: NonNullable<DeskEntry["working"]> };

function Write({ entry: { working, published, withdrawnAt }, page, isComplete }: Step) {
  if (working?.state === "submitted") return null;
  // One thing stands out: handing in what is complete, else going on with it.
  const look = working && isComplete ? "button-quiet" : "button";
  return (
    <p>
      <a href={`${page}/edit/about`} className={look}>
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
  );
}

const HandIn = ({ working, page, entry, field, origins, today, isComplete }: Step & Working) => (
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
      <button type="submit" className={isComplete ? "button" : "button-quiet"}>
        Hand in for publishing
      </button>
    </div>
  </EditionForm>
);

/** What becomes of an edition that was handed in: it is published, waits for somebody else, or goes back. */
function Submitted({ working, page, field, changes, mayPublish, isOwn, needsSecond }: Step & Working) {
  return (
    <>
      {mayPublish && !needsSecond && (
        <PublishForm
          page={page}
          edition={working}
          isScheduled={working.publishAt !== null}
          changes={changes}
          field={field}
        />
      )}
      {needsSecond && (
        <p>
          You handed this in, so somebody else has to publish it. A publisher of this area sees it in their worklist.
        </p>
      )}
      {(isOwn || mayPublish) && (
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
    </>
  );
}

/** The look at what somebody else published alone, as an emergency. */
function CheckEmergency({ entry: { published }, editorId, page, mayPublish }: Step) {
  const isUnchecked = published?.emergency && !published.emergencyCheckedBy;
  if (!isUnchecked || !mayPublish || published.publishedBy?.id === editorId) return null;
  return (
    <EditionForm action={`${page}/checked`} edition={published}>
      <h3>Look at what was published as an emergency</h3>
      <FormEnd>I have looked at it, it is right</FormEnd>
    </EditionForm>
  );
}

const PublishAlone = ({ working, page, entry, field, origins, today }: Step & Working) => (
  <Details open={field("emergency").value !== undefined} summary="It cannot wait for a second person">
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
  </Details>
);

const Discard = ({ working, page }: Step & Working) => (
  <Details summary="Put this draft aside">
    <EditionForm action={`${page}/discard`} edition={working}>
      <p>It stays in the history, and you can make a new draft of it there.</p>
      <FormEnd look="button-quiet">Put it aside</FormEnd>
    </EditionForm>
  </Details>
);

const Rename = ({ entry, page, field }: Step) => (
  <Details open={field("slug").issue !== undefined} summary="Change its address on the website">
    <DeskForm action={`${page}/rename`} noValidate className="grid max-w-2xl gap-4">
      <TextField
        {...field("slug", entry.slug)}
        label="Name in the address"
        hint="Lower-case letters, numbers and hyphens. The old address leads to the new one."
      />
      <FormEnd look="button-quiet">Change the address</FormEnd>
    </DeskForm>
  </Details>
);

/**
 * The next steps that a person may take with an entry, each with its own form. `field` gives the fields of a step that
 * could not be done. `origins` are the changed facts whose new source is asked for. `today` is the day in words.
 */
export function NextSteps(props: Props) {
  const { entry, editorId, field, changes } = props;
  const { working, published, twoPeople } = entry;
  const page = `/admin/entries/${entry.id}`;
  const mayPublish = isAtLeast(entry.role, "publisher");
  const isOwn = working?.submittedBy?.id === editorId;
  const needsSecond = twoPeople && isOwn;
  const step: Step = { ...props, page, mayPublish, isOwn, needsSecond };
  const draft = working?.state === "draft" ? working : null;
  return (
    <section aria-labelledby="next" className="space-y-6">
      <h2 id="next">What you can do</h2>
      <Write {...step} />
      {draft && <HandIn {...step} working={draft} />}
      {working?.state === "submitted" && <Submitted {...step} working={working} />}
      <CheckEmergency {...step} />
      {working && mayPublish && twoPeople && (draft || needsSecond) && <PublishAlone {...step} working={working} />}
      {draft && mayPublish && !twoPeople && (
        <PublishForm page={page} edition={draft} isScheduled={false} changes={changes} field={field} />
      )}
      {draft && <Discard {...step} working={draft} />}
      {published && (
        <p>
          <a href={`${page}/withdraw`} className="tap">
            Take it down from the website at once
          </a>
        </p>
      )}
      {mayPublish && <Rename {...step} />}
    </section>
  );
}
