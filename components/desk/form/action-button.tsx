import { actionText, type FormAction } from "../../../lib/editing/form/form-action";

/** A button that saves what is typed and then does something to the form. `about` is read aloud after its words. */
export function ActionButton({ action, words, about = "" }: { action: FormAction; words: string; about?: string }) {
  return (
    <button type="submit" name="do" value={actionText(action)} className="button-quiet text-small">
      <span>
        {words}
        {about && <span className="sr-only"> {about}</span>}
      </span>
    </button>
  );
}
