import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskMain } from "@/components/desk/desk-main";
import { AreaPeople } from "@/components/desk/people/area-people";
import { database } from "@/lib/db/client";
import { searchAdministrators, searchPeople, searchPeopleWhoLeft } from "@/lib/db/people/people";
import { areasWhere } from "@/lib/editing/roles";

export const metadata: Metadata = { title: "People" };

const done: Record<string, string> = {
  invited: "We sent them a link by email. It works once, for seven days.",
  revoked: "The invitation does not work any more.",
  removed: "This person does not work in the area any more.",
  erased: "Nothing is held about this person any more. What they wrote stays, without their name.",
};

/** The people of an administrator's areas; for everybody else, whom to ask. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { editor } = await requireEditor();
  const query = await searchParams;
  if (areasWhere(editor, "administrator").length === 0) {
    return (
      <DeskMain title="People">
        <Administrators areas={await searchAdministrators(database(), editor)} />
      </DeskMain>
    );
  }
  const areas = await searchPeople(database(), editor, new Date());
  const left = await searchPeopleWhoLeft(database(), editor);
  return (
    <DeskMain title="People" done={done[String(query.done)]}>
      {areas.map(({ slug, name, people, invitations }) => (
        <AreaPeople
          key={slug}
          slug={slug}
          name={name}
          invitations={invitations}
          people={people.flatMap(({ roles, ...person }) => {
            const role = roles[slug];
            return role ? [{ ...person, role }] : [];
          })}
        />
      ))}
      {left.length > 0 && (
        <section aria-labelledby="left" className="mt-8">
          <h2 id="left">People who left</h2>
          <p className="mt-2">They work in no area any more. Their accounts are kept until somebody erases them.</p>
          <ul className="mt-2">
            {left.map(({ id, name }) => (
              <li key={id}>
                <a href={`/admin/people/${id}`} className="tap">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskMain>
  );
}

/** The administrators to ask, area by area, for a person who is none. */
function Administrators({
  areas,
}: {
  areas: readonly { areaSlug: string; areaName: string; names: readonly string[] }[];
}) {
  return (
    <>
      <p className="mt-3">Administrators invite people and change what they may do. Ask one of yours.</p>
      <dl className="mt-4 grid gap-3">
        {areas.map(({ areaSlug, areaName, names }) => (
          <div key={areaSlug}>
            <dt className="font-semibold">{areaName}</dt>
            <dd>{names.length > 0 ? names.join(", ") : "Nobody. Ask whoever runs this site."}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
