import { counted } from "@/lib/catalogue/counted";

/** How long ago something was, in whole minutes. */
function minutesAgo(at: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000));
  if (minutes === 0) return "just now";
  return counted(minutes, "minute ago", "minutes ago");
}

/**
 * The other people who opened this entry's form a short while ago. It is advice, because two may write at once. Nothing
 * without any.
 */
export function Presence({ openings, now }: { openings: readonly { name: string; at: Date }[]; now: Date }) {
  if (openings.length === 0) return null;
  return (
    <p className="mb-4 border-l-4 border-border pl-3">
      {openings.map(({ name, at }) => `${name} opened this ${minutesAgo(at, now)}. `)}
      You can {openings.length === 1 ? "both" : "all"} write; nothing is lost.
    </p>
  );
}
