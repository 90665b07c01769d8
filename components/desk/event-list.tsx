import type { DeskEvent } from "@/lib/editing/desk-entry";
import { When } from "./when";

/** What each action of the log is called. */
export const actionNames: Record<string, string> = {
  create: "made this entry",
  draft: "began a draft",
  save: "saved",
  discard: "put the draft aside",
  submit: "handed it in",
  "take back": "took it back to go on writing",
  "send back": "sent it back",
  publish: "published it",
  "emergency publish": "published it alone, as an emergency",
  "emergency checked": "checked what was published as an emergency",
  "emergency mail": "wrote to the other publishers about it",
  schedule: "set a time for it to go live",
  unschedule: "took back the time for it to go live",
  withdraw: "took it down",
  restore: "made a draft of an older edition",
  confirm: "checked that it is still correct",
  rename: "changed its address",
  owner: "changed who answers for it",
  note: "wrote a note",
  label: "changed its labels",
  share: "shows it in another area, too",
  "shared notes": "changed the notes of an area that shows it, too",
  "stop sharing": "does not show it in another area any more",
  "refuse sharing": "does not offer it to families of another area any more",
  "allow sharing": "lets another area show it again",
  import: "brought it in from a file",
};
/** What acts by itself, by its name in the log. */
export const actors: Record<string, string> = {
  setup: "The installation",
  import: "An import",
  schedule: "The schedule",
};

/** A line for each thing that was done: when, who, what, why. */
export function EventList({ events }: { events: readonly DeskEvent[] }) {
  if (events.length === 0) return <p className="mt-2">Nothing yet.</p>;
  return (
    <ul className="mt-2 grid gap-2">
      {events.map(({ id, at, action, reason, who, detail }) => {
        const { section, number, shownBy } = (detail ?? {}) as { section?: string; number?: number; shownBy?: string };
        return (
          <li key={String(id)}>
            <When at={at} />: <strong>{actors[who] ?? who}</strong> {actionNames[action] ?? action}
            {section && ` (${section.replaceAll("-", " ")})`}
            {shownBy && ` (${shownBy})`}
            {number !== undefined && `, edition ${number}`}
            {reason && <span className="block text-quiet">“{reason}”</span>}
          </li>
        );
      })}
    </ul>
  );
}
