import { DeskForm } from "../desk-form";

/** A button with which somebody asks to be told when an entry changes, or no longer. */
export function WatchForm({ entryId, isWatched }: { entryId: string; isWatched: boolean }) {
  return (
    <DeskForm action={`/admin/entries/${entryId}/watch`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="watch" value={isWatched ? "no" : "yes"} />
      <button type="submit" className="button-quiet">
        {isWatched ? "Stop watching" : "Watch this entry"}
      </button>
      <p className="text-quiet">
        {isWatched
          ? "You watch it: your worklist marks what is done to it."
          : "Your worklist then marks what is done to it."}
      </p>
    </DeskForm>
  );
}
