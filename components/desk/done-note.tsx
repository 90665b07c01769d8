/** A note that an action was done. Nothing when `words` is null: nothing was done. */
export function DoneNote({ words }: { words: string | null | undefined }) {
  if (!words) return null;
  return (
    <p role="status" className="measure mb-6 border-4 border-success p-4 font-semibold">
      {words}
    </p>
  );
}
