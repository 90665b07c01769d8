import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { areaNames } from "@/app/admin/desk/row-choices";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { HiddenFields } from "@/components/desk/hidden-fields";
import { PostButton } from "@/components/desk/post-button";
import { shareInWords } from "@/components/desk/shared/share-list";
import { When } from "@/components/desk/when";
import { TextArea } from "@/components/field/text-area";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { searchShares } from "@/lib/db/entries/shared-entries";
import { mayIn } from "@/lib/editing/roles";
import { shareableOf } from "@/lib/editing/shareable";
import { longestNotes } from "@/lib/editing/shared-notes";
import { liveCatalogue } from "@/lib/live/live";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The entry of another area that the page is about, and the area that shows it or may. Else nothing is found. */
const shareOfPage = cache(async (id: string, asked: unknown) => {
  const { editor } = await requireEditor();
  const areas = areaNames(editor);
  const area = typeof asked === "string" && areas.has(asked) ? asked : [...areas.keys()][0];
  if (area === undefined) notFound();
  const catalogue = liveCatalogue();
  const shareable = shareableOf(catalogue, area, id);
  const share = (await searchShares(database(), editor, id)).find((one) => one.area === area) ?? null;
  const name = shareable?.offer.content.name ?? share?.name;
  if (name === undefined) notFound();
  const names = new Map(catalogue.areas.map(({ slug, name }) => [slug, name]));
  return { editor, area, here: areas.get(area) ?? area, shareable, share, name, names };
});

/** The name of the entry. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: (await shareOfPage((await params).id, (await searchParams).area)).name };
}

const doneWords: Readonly<Record<string, (here: string) => string>> = {
  shown: (here) => `Saved. Families in ${here} see it now.`,
  stopped: (here) => `${here} does not show it any more. Its address there leads to the page of the other area.`,
};

/** The page about an entry of another area: what it is, and the notes with which this area shows it. */
export default async function SharePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { area: asked, done } = await searchParams;
  const { editor, area, here, shareable, share, name, names } = await shareOfPage(id, asked);
  const { issues, typed, field } = await readShown(`/admin/shared/${id}`);
  const isShown = share !== null && share.state !== "stopped";
  const mayShow = mayIn(editor, area, "publisher") && shareable !== null && share?.state !== "refused";
  const words = doneWords[String(done)];
  return (
    <DeskMain
      title={name}
      issues={issues}
      idOf={(field) => (field === "notes" ? field : null)}
      done={issues.length === 0 && words ? words(here) : null}
      back={{ href: `/admin/shared?area=${area}`, label: "Entries of other areas" }}
    >
      {shareable && (
        <div className="mt-2 space-y-1">
          <p className="measure text-lead">{shareable.offer.content.summary}</p>
          <p className="text-quiet">
            {[shareable.organization, shareable.postcodes.slice(0, 3).join(", ")].filter(Boolean).join(" · ")}
          </p>
          <p>
            <a href={pathOfEntry(shareable.offer)} className="tap">
              Read its page in {names.get(shareable.offer.area) ?? shareable.offer.area}
            </a>
          </p>
        </div>
      )}
      {share && (
        <p className="measure mt-3 border-l-4 border-focus pl-3">
          {shareInWords(share, names)}{" "}
          <span className="text-quiet">
            The notes were saved <When at={share.savedAt} />.
          </span>
        </p>
      )}
      {share && (
        <p className="mt-2">
          <a href={`/admin/comments?${new URLSearchParams({ status: "all", area, entry: id })}`} className="tap">
            What families said about it on your page
          </a>
        </p>
      )}
      {mayShow ? (
        <DeskForm action={`/admin/shared/${id}/show`} noValidate className="mt-5 grid max-w-2xl gap-3">
          <HiddenFields values={{ area, revision: typed.revision ?? share?.revision ?? 0 }} />
          <TextArea
            {...field("notes", share?.notes)}
            label={`For families in ${here}`}
            hint={`How they get there, whom to ring in ${here}. Plain text, at most ${longestNotes} characters. It may stay empty. The entry itself is written by the other council.`}
            rows={6}
          />
          <FormEnd>{isShown ? "Save the notes" : `Show this in ${here}`}</FormEnd>
        </DeskForm>
      ) : (
        <>
          {share?.notes && <p className="measure mt-3 wrap-anywhere whitespace-pre-line">“{share.notes}”</p>}
          {!mayIn(editor, area, "publisher") && (
            <p className="mt-3">A publisher of {here} can show it and change its notes.</p>
          )}
        </>
      )}
      {isShown && mayIn(editor, area, "editor") && (
        <div className="mt-6">
          <PostButton action={`/admin/shared/${id}/stop`} fields={{ area }}>
            Stop showing it in {here}
          </PostButton>
        </div>
      )}
    </DeskMain>
  );
}
