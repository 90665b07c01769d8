import type { ComponentProps } from "react";
import { InvitationList } from "./invitation-list";
import { PeopleList } from "./people-list";

/** An area with its people and its open invitations. */
export function AreaPeople({
  slug,
  name,
  people,
  invitations,
}: {
  slug: string;
  name: string;
  people: ComponentProps<typeof PeopleList>["people"];
  invitations: ComponentProps<typeof InvitationList>["invitations"];
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
