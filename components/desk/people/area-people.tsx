import type { PendingInvitation, PersonOfArea } from "../../../lib/editing/people";
import { type Role, roleNames } from "../../../lib/editing/roles";
import { PostButton } from "../post-button";
import { When } from "../when";

/** A person with their role in the area that is shown. */
type Listed = Omit<PersonOfArea, "roles"> & { role: Role };

/** An area with its people and its open invitations. */
export function AreaPeople({
  slug,
  name,
  people,
  invitations,
}: {
  slug: string;
  name: string;
  people: readonly Listed[];
  invitations: readonly PendingInvitation[];
}) {
  return (
    <section aria-labelledby={`people-${slug}`} className="mt-8">
      <h2 id={`people-${slug}`}>{name}</h2>
      <p className="mt-2">
        <a href={`/admin/people/invite?area=${slug}`} className="button-quiet">
          Invite somebody<span className="sr-only"> to {name}</span>
        </a>
      </p>
      <PeopleList people={people} />
      {invitations.length > 0 && (
        <>
          <h3 className="mt-5">
            Invited<span className="sr-only"> to {name}</span>
          </h3>
          <InvitationList invitations={invitations} />
        </>
      )}
    </section>
  );
}

/** Invitations that nobody has taken up, each to be sent again or taken back. */
function InvitationList({ invitations }: { invitations: readonly PendingInvitation[] }) {
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

/** What stands in the way of somebody's signing in, in words; null for nothing. */
const stateOf = ({ isDisabled, hasSecondFactor }: Listed): string | null => {
  if (isDisabled) return "Cannot sign in: disabled";
  return hasSecondFactor ? null : "Has not set up the second step yet";
};

/** The people of an area, each leading to what can be done about them. */
function PeopleList({ people }: { people: readonly Listed[] }) {
  return (
    <ul className="mt-3 grid gap-4">
      {people.map((person) => (
        <li key={person.id} className="border-l-4 border-rule pl-4">
          <p>
            <a href={`/admin/people/${person.id}`} className="tap font-semibold">
              {person.name}
            </a>{" "}
            <span className="ml-1 inline-block border-2 border-border px-2 text-small font-semibold">
              {roleNames[person.role].name}
            </span>
          </p>
          <p className="text-small break-all text-quiet">{person.email}</p>
          <p className="text-small text-quiet">
            {stateOf(person) && <strong className="text-text">{stateOf(person)}. </strong>}
            {person.seenAt ? (
              <>
                Last seen <When at={person.seenAt} />
              </>
            ) : (
              "Never signed in"
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
