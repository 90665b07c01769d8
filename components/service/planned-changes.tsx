import type { PlannedChange } from "@/lib/catalogue/content-blocks";
import { PleaseCheck } from "./please-check";

const saysSo = /we do not know/i;

/** What was said to be coming, worded so that nobody takes it for something that is there. */
export function PlannedChanges({ changes }: { changes: readonly PlannedChange[] }) {
  return (
    <>
      {changes.some(({ description }) => !saysSo.test(description)) && (
        <p>These changes were announced. We do not know whether they have happened.</p>
      )}
      <ul className="list-disc space-y-3 pl-6 marker:text-brand">
        {changes.map(({ id, description, expected, needs_review }) => (
          <li key={id}>
            {description}
            <span className="block text-quiet">When it was expected: {expected ?? "no date given"}.</span>
            {needs_review && <PleaseCheck />}
          </li>
        ))}
      </ul>
    </>
  );
}
