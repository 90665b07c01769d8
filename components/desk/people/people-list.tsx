import { type Role, roleNames } from "../../../lib/editing/roles";
import { When } from "../when";

type Listed = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  seenAt: Date | null;
};

/** What stands in the way of somebody's signing in, in words; null for nothing. */
const stateOf = ({ isDisabled, hasSecondFactor }: Listed): string | null => {
  if (isDisabled) return "Cannot sign in: disabled";
  return hasSecondFactor ? null : "Has not set up the second step yet";
};

/** The people of an area, each leading to what can be done about them. */
export function PeopleList({ people }: { people: readonly Listed[] }) {
  return (
    <ul className="mt-3 grid gap-4">
      {people.map((person) => (
        <li key={person.id} className="border-l-4 border-rule pl-4">
          <p>
            <a href={`/admin/people/${person.id}`} className="tap font-semibold">
              {person.name}
            </a>{" "}
            <span className="inline-block border-2 border-border px-2">{roleNames[person.role].name}</span>
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
