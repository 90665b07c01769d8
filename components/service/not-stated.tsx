import { HelperNames } from "./helper-names";
import type { Helper } from "./whom-to-ask";

/** Says that a fact is missing, and whom to ask for it. */
export function NotStated({ what, helpers }: { what?: string; helpers: readonly Helper[] }) {
  return (
    <p>
      {what ? `${what} is not stated` : "Not stated"}: <HelperNames helpers={helpers} />.
    </p>
  );
}
