import { HelperNames } from "./helper-names";
import type { Helper } from "./whom-to-ask";

/** A sentence about a missing fact, and the people to ask for it: "We do not know how to get this. You can ask …". */
export function NotStated({ what, helpers }: { what: string; helpers: readonly Helper[] }) {
  return (
    <p>
      We do not know {what}. {helpers.length > 0 && <HelpersSentence helpers={helpers} />}
    </p>
  );
}

/** "You can ask A on 01865 904040, or see B." */
export function HelpersSentence({ helpers }: { helpers: readonly Helper[] }) {
  return (
    <>
      You can <HelperNames helpers={helpers} />.
    </>
  );
}
