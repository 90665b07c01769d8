import type { PlannedChange } from "@/lib/catalogue/content-blocks";
import { NotCertain } from "./not-certain";
import type { Doubter } from "./review";

const saysSo = /we do not know/i;

/** The planned changes of a service, worded so that no reader takes them for something that is there. */
export function PlannedChanges({ changes, doubt }: { changes: readonly PlannedChange[]; doubt: Doubter }) {
  return (
    <>
      {changes.some(({ description }) => !saysSo.test(description)) && (
        <p>These changes were announced. We do not know whether they have happened.</p>
      )}
      <ul className="list-disc space-y-3 pl-6 marker:text-brand">
        {changes.map((change) => (
          <li key={change.id}>
            {change.description}
            <span className="block text-quiet">When it was expected: {change.expected ?? "no date given"}.</span>
            <NotCertain doubt={doubt(change, "this change")} />
          </li>
        ))}
      </ul>
    </>
  );
}
