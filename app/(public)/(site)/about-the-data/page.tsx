import type { Metadata } from "next";
import { PageMain } from "@/components/page-main";
import { allSources, checkedCount } from "@/components/service/all-sources";
import { GeneralHelp } from "@/components/service/general-help";
import { OutsideLink } from "@/components/service/outside-link";
import { Section } from "@/components/service/section";
import { SourceList } from "@/components/service/source-list";
import { findByPath } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = {
  title: "About the information – Health Local Offer",
  description: "Where the facts on this site come from, how sure we are of them, and how to use them as open data.",
};

const licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** The page about the facts: their origin, how current they are, the sources, the licences, and the open data. */
export default function AboutTheDataPage() {
  const catalogue = liveCatalogue();
  const { entries, checked } = checkedCount(catalogue);
  const publishers = allSources(catalogue);
  const improve = catalogue.areas.flatMap((area) => {
    const entry = area.improve && findByPath(catalogue, area.slug, area.improve);
    return entry ? [{ area, entry }] : [];
  });
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]} searchIn="">
      <h1>About the information</h1>
      <p className="measure mt-4 text-lead">
        Where the facts on this site come from, how sure we are of them, and how you can use them.
      </p>
      <div className="mt-10 space-y-12">
        <Section id="where-from" title="Where the facts come from">
          <p>
            Every fact comes from a page, a list or a leaflet that somebody has published. We begin with the health
            pages of each council’s Local Offer. We add facts from the NHS, from charities and from national lists.
          </p>
          <p>
            Each page of this site ends with its sources. It names who published each one and its date. Where two
            sources do not agree, a note says so. We then show the later one.
          </p>
        </Section>
        <Section id="how-current" title="How current it is">
          <p>
            {checked === 0
              ? `Nobody has yet checked any of the ${entries} pages with the people who give the service.`
              : `${checked} of the ${entries} pages have been checked with the people who give the service.`}{" "}
            Each page says whether somebody has checked it, and by when the next check is due.
          </p>
          <p>
            Many sources have no date. Some are old. Beside a fact that nobody has confirmed it says{" "}
            <strong className="font-semibold">Not certain</strong>, which fact it is, and why. Ring before you travel.
          </p>
        </Section>
        <Section id="not-stated" title="What “we do not know” means">
          <p>
            “We do not know” means that nobody has published it. It does not mean “no”. We never guess. When ages are
            not stated, a service still comes up in a search for any age, so that you do not miss it.
          </p>
          <p>The page then says who you can ask.</p>
        </Section>
        <Section id="distances" title="How we measure distances">
          <p>
            A distance is in a straight line, in miles. It begins in the middle of your postcode and ends in the middle
            of the postcode of the place. The way by road is longer.
          </p>
          <p>
            If you open a link that somebody sent you, we only know a part of the postcode, such as OX4 1. We then
            measure from the middle of that part, and the page says so.
          </p>
        </Section>
        {improve.length > 0 && (
          <Section id="wrong" title="If something is wrong">
            <ul className="list-disc space-y-1 pl-6 marker:text-brand">
              {improve.map(({ area, entry }) => (
                <li key={area.slug}>
                  {area.name}: <a href={pathOfEntry(entry)}>{entry.content.name}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="open-data" title="Open data">
          <p>Programs can read everything that is published here. You do not need a key.</p>
          <ul className="list-disc space-y-2 pl-6 marker:text-brand">
            <li>
              <a href="/api/openapi.json">/api/openapi.json</a> describes all of it (OpenAPI).
            </li>
            <li>
              <a href="/api/areas">/api/areas</a> lists the areas.
            </li>
            <li>
              <a href="/api/search">/api/search</a> searches. Send a postcode with POST, so that it does not stand in an
              address.
            </li>
          </ul>
        </Section>
        <Section id="licences" title="Licences and credits">
          <p>
            Postcodes, places and councils come from Code-Point Open (October 2025) and OS Open Names, both of Ordnance
            Survey, under the <OutsideLink href={licence}>Open Government Licence v3</OutsideLink>.
          </p>
          <p>
            Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright
            and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.
          </p>
          <p>Maps are links to OpenStreetMap. Nothing is fetched from there until you follow one.</p>
        </Section>
        <Section id="sources" title="All sources">
          <p>Most of them were read in stored copies, not on the live web. The day is given with each.</p>
          {publishers.map(({ publisher, sources }) => (
            <div className="space-y-2" key={publisher}>
              <h3>{publisher || "No publisher named"}</h3>
              <SourceList sources={sources.map((source) => ({ ...source, publisher: null }))} />
            </div>
          ))}
        </Section>
      </div>
      <GeneralHelp catalogue={catalogue} />
    </PageMain>
  );
}
