import type { Metadata } from "next";
import { headers } from "next/headers";
import { baseOf } from "@/app/base";
import { listDays, listIn } from "@/app/my-list/list-cookie";
import { AskLine } from "@/components/ask-line";
import { ListButton, ListedOffers, ListSending } from "@/components/my-list";
import { PageMain } from "@/components/page-main";
import { GeneralHelp } from "@/components/service/general-help";
import { type Catalogue, findArea } from "@/lib/catalogue/catalogue";
import { counted } from "@/lib/catalogue/counted";
import { pathOfEntry } from "@/lib/catalogue/entry";
import {
  countInWords,
  listedId,
  listInText,
  mostOnList,
  offersOnList,
  parseServiceList,
} from "@/lib/catalogue/service-list";
import { liveCatalogue } from "@/lib/live/live";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A list is somebody's own: search engines leave it out, and its title names no service. */
export const metadata: Metadata = { title: "My list – Health Local Offer", robots: { index: false } };

/** The list of services and guides that this browser keeps, or one that somebody has sent as an address. */
export default async function MyListPage({ searchParams }: Props) {
  const catalogue = liveCatalogue();
  const asked = await headers();
  const params = await searchParams;
  const read = (key: string) => [params[key] ?? []].flat().join(".");
  const own = listIn(asked.get("cookie"));
  const sent = parseServiceList(read("ids"));
  const isOwn = sent.ids.length === 0 || listInText(sent.ids) === listInText(own);
  const { offers, missing } = offersOnList(catalogue, isOwn ? own : sent.ids);
  const ids = offers.map(listedId);
  const address = `${baseOf({ headers: asked })}/my-list?ids=${listInText(ids)}`;
  const areas = [...new Set(offers.map(({ area }) => area))];
  const area = areas.length === 1 ? findArea(catalogue, areas[0] ?? "") : null;
  const done = isOwn ? sentenceOf(read("did"), parseServiceList(read("of")).ids, own, catalogue) : null;
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]}>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start lg:gap-x-12">
        <div className="space-y-3">
          <h1>{isOwn ? "My list" : "A list of services"}</h1>
          {done && (
            <div className="border-l-8 border-success bg-paper px-4 py-2" role="status">
              {done}
            </div>
          )}
          {!isOwn && (
            <div className="space-y-2">
              <p>Somebody made this list and sent it. Your browser does not keep it.</p>
              {sent.leftOut > 0 && (
                <p>
                  It has room for {mostOnList}: {sent.leftOut} more were left out.
                </p>
              )}
              {ids.length > 0 && (
                <ListButton change="add" ids={ids} isMain>
                  {own.length > 0 ? "Add these to my list" : "Keep it as my list"}
                </ListButton>
              )}
            </div>
          )}
          {offers.length > 0 && (
            <>
              <p>
                {countInWords(offers)}, each as it is published today.
                {offers.every(({ content }) => !content.assured_date) && " Nobody has checked all of this yet."}
              </p>
              <h2 className="sr-only">On the list</h2>
              <ListedOffers catalogue={catalogue} isOwn={isOwn} offers={offers} />
            </>
          )}
          {missing.length > 0 && (
            <div className="space-y-2 border-l-8 border-border bg-paper px-4 py-2">
              <p>
                {counted(missing.length, "page of this list is", "pages of this list are")} not here any more. Ask one
                of the people below what there is instead.
              </p>
              {isOwn && (
                <ListButton change="remove" ids={missing}>
                  Take {missing.length === 1 ? "it" : "them"} off
                </ListButton>
              )}
            </div>
          )}
          {offers.length === 0 && missing.length === 0 && <Empty catalogue={catalogue} />}
        </div>
        <div className="mt-5 space-y-4 lg:mt-2">
          {offers.length > 0 && <ListSending address={address} catalogue={catalogue} offers={offers} />}
          {own.length > 0 && isOwn && (
            <section aria-labelledby="device" className="no-print space-y-2 text-small">
              <h2 className="text-h3" id="device">
                On this device
              </h2>
              <p>
                Your browser keeps this list for {listDays} days after your last change. We keep no copy. Anybody who
                uses this device can open it. <a href="/privacy#list">More about this</a>
              </p>
              <ListButton change="clear" ids={[]}>
                Empty my list
              </ListButton>
              <p>“Leave this site quickly” empties it, too.</p>
            </section>
          )}
        </div>
      </div>
      {area ? <AskLine area={area} catalogue={catalogue} /> : <GeneralHelp catalogue={catalogue} />}
    </PageMain>
  );
}

/** What was done, in a sentence, and the way back to the page that it was done on. Null for what is not so. */
function sentenceOf(done: string, of: readonly string[], own: readonly string[], catalogue: Catalogue) {
  const { offers } = offersOnList(catalogue, of);
  const [one] = offers;
  const isOn = one !== undefined && own.includes(listedId(one));
  if (done === "emptied" && own.length === 0) return <p>Your list is empty now. Nothing of it is on this device.</p>;
  if (done === "full" && own.length >= mostOnList) return <p>Your list is full: it has room for {mostOnList} pages.</p>;
  if (done === "added" && offers.length > 1) return <p>These are on your list now.</p>;
  if (done === "added" && one && isOn)
    return (
      <p>
        {one.content.name} is on your list now.{" "}
        <a className="tap" href={pathOfEntry(one)}>
          Back to {one.content.name}
        </a>{" "}
        <a className="tap" href={`/${one.area}`}>
          Find more in {findArea(catalogue, one.area)?.name}
        </a>
      </p>
    );
  if (done === "removed" && one && !isOn)
    return (
      <>
        <p className="mb-2">{one.content.name} is off your list.</p>
        <ListButton change="add" ids={[listedId(one)]}>
          Put it back
        </ListButton>
      </>
    );
  return null;
}

/** What a list is for, and the way to what can be put on it. */
const Empty = ({ catalogue }: { catalogue: Catalogue }) => (
  <>
    <p className="measure">
      There is nothing on your list. Each service and guide has a button “Add to my list”. Then you can print three on
      one page, send them, or find them again.
    </p>
    <ul>
      {catalogue.areas.map(({ slug, name }) => (
        <li key={slug}>
          <a className="tap" href={`/${slug}/services`}>
            Services in {name}
          </a>
        </li>
      ))}
    </ul>
  </>
);
