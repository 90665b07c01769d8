import { type Role, roleNames } from "../../../lib/editing/roles";
import { PostButton } from "../post-button";
import { When } from "../when";

type Waiting = { id: string; email: string; role: Role; expiresAt: Date; isOver: boolean };

/** Invitations that nobody has taken up, each to be sent again or taken back. */
export function InvitationList({ invitations }: { invitations: readonly Waiting[] }) {
  return (
    <ul className="mt-3 grid gap-4">
      {invitations.map(({ id, email, role, expiresAt, isOver }) => (
        <li key={id} className="border-l-4 border-rule pl-4">
          <p className="break-all">
            <strong>{email}</strong>, as {roleNames[role].name.toLowerCase()}
          </p>
          <p className="text-small text-quiet">
            {isOver ? "Too old to be taken up since " : "Can be taken up until "}
            <When at={expiresAt} />
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            <PostButton action={`/admin/people/invitations/${id}/again`} about={email}>
              Send again
            </PostButton>
            <PostButton action={`/admin/people/invitations/${id}/revoke`} about={email}>
              Take back
            </PostButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
