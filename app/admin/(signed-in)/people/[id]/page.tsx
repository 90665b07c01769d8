import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { AreaRole } from "@/components/desk/people/area-role";
import { WholePerson } from "@/components/desk/people/whole-person";
import { When } from "@/components/desk/when";
import { database } from "@/lib/db/client";
import { findPerson } from "@/lib/db/people/people";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "A person" };

const done: Record<string, string> = {
  role: "The role is changed. It counts from their next click.",
  disabled: "This person cannot sign in any more, and is signed out everywhere.",
  enabled: "This person can sign in again.",
  factor: "Their second step is gone. They set up another one when they sign in with their password.",
};

type Query = { done?: string };

/** The page of a person, with everything that an administrator sees and can do about them. */
export default async function PersonPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}) {
  const { editor } = await requireEditor();
  const found = await findPerson(database(), editor, (await params).id);
  if (!found) notFound();
  const { person, areas, isWholly, shownTo } = found;
  const query = await searchParams;
  const { issues } = await readShown(`/admin/people/${person.id}`);
  const nameOf = (slug: string) => liveCatalogue().areas.find((area) => area.slug === slug)?.name ?? slug;
  return (
    <DeskMain
      title={person.name}
      issues={issues}
      done={done[String(query.done)]}
      back={{ href: "/admin/people", label: "All people" }}
    >
      <p className="mt-3 break-all">{person.email}</p>
      <p className="mt-1">
        {person.isDisabled && <strong>Cannot sign in: disabled. </strong>}
        {!person.hasSecondFactor && <strong>Has not set up the second step yet. </strong>}
        {person.seenAt ? (
          <>
            Last seen <When at={person.seenAt} />.
          </>
        ) : (
          "Never signed in."
        )}
      </p>
      {shownTo.map(({ area, name }) => (
        <p key={area} className="mt-1">
          The link of their invitation to {nameOf(area)} was shown to <strong>{name}</strong>, because this site has no
          mail server.
        </p>
      ))}
      {areas.map((slug) => (
        <AreaRole key={slug} personId={person.id} slug={slug} areaName={nameOf(slug)} role={person.roles[slug]} />
      ))}
      <WholePerson
        isWholly={isWholly}
        isYou={person.id === editor.id}
        isDisabled={person.isDisabled}
        id={person.id}
        hasSecondFactor={person.hasSecondFactor}
      />
    </DeskMain>
  );
}
