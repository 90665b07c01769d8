import type { Metadata } from "next";
import { PageMain } from "@/components/page-main";
import { OutsideLink } from "@/components/service/outside-link";
import { Section } from "@/components/service/section";
import type { Area } from "@/lib/catalogue/area";
import { liveCatalogue } from "@/lib/live/live";
import { downloads, downloadsPath } from "@/lib/open-data/downloads";
import { feedPath } from "@/lib/open-data/feed";
import { fhirPath } from "@/lib/open-data/fhir/answer";
import { attribution, licence } from "@/lib/open-data/licence";

export const metadata: Metadata = {
  title: "Open data – Health Local Offer",
  description: "Download everything that is published here, or read it with a program. You do not need a key.",
};

/** Questions to the feed that work as they stand: what each gives, and its address. */
const examplesFor = ({ name, slug }: Area) => [
  { gives: "The first 20 services", address: `${feedPath}/services` },
  {
    gives: `Services of ${name}, with everything we know of them`,
    address: `${feedPath}/services?area=${slug}&full=true`,
  },
  { gives: "What changed since a day", address: `${feedPath}/services?modified_after=2026-11-01` },
  { gives: "Services that are found by words", address: `${feedPath}/services?search=speech` },
  { gives: "Places and what is on there", address: `${feedPath}/service_at_locations` },
  { gives: "Organisations", address: `${feedPath}/organizations` },
  { gives: "The words that services are tagged with", address: `${feedPath}/taxonomy_terms` },
];

/** Questions to FHIR that work as they stand. */
const fhirExamples = [
  {
    gives: "Speech and language therapy",
    address: `${fhirPath}/HealthcareService?service-type=speech-and-language-therapy`,
  },
  { gives: "Places in Oxford", address: `${fhirPath}/Location?address-city=Oxford` },
  { gives: "A trust by its NHS code", address: `${fhirPath}/Organization?identifier=RNU` },
];

const list = "list-disc space-y-2 pl-6 marker:text-brand";
const steps = "list-decimal space-y-2 pl-6 marker:text-brand";

/** The page about open data: what can be had, how, and under which licence. */
export default function OpenDataPage() {
  const { areas } = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]} searchIn="">
      <h1>Open data</h1>
      <p className="measure mt-4 text-lead">
        You can download everything that is published here, or read it with a program. It costs nothing. You do not need
        a key.
      </p>
      <div className="mt-10 space-y-12">
        <Section id="files" title="Files to download">
          <p>Each file is made anew when something is published.</p>
          {areas.map(({ slug, name }) => (
            <div className="space-y-2" key={slug}>
              <h3>{name}</h3>
              <ul className={list}>
                {Object.entries(downloads).map(([file, { about }]) => (
                  <li key={file}>
                    <a href={`${downloadsPath}/${slug}/${file}`}>
                      {file}
                      <span className="sr-only"> of {name}</span>
                    </a>
                    : {about}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
        <Section id="excel" title="Use it in Excel">
          <ol className={steps}>
            <li>Copy the address of services.csv above. You can do that with a right click on the link.</li>
            <li>In Excel, choose Data, then From Web.</li>
            <li>Paste the address and choose OK.</li>
            <li>If it asks how to connect, choose Anonymous, then Connect.</li>
            <li>Look at the table and choose Load.</li>
          </ol>
          <p>To get the newest data later, choose Data and then Refresh All.</p>
          <p>
            Each row is one service, and each row is one line. If a cell holds several things, there is a semicolon
            between them. You can also download the file and open it. It stays as it was on that day.
          </p>
        </Section>
        <Section id="power-bi" title="Use it in Power BI">
          <ol className={steps}>
            <li>Copy the address of services.csv above.</li>
            <li>In Power BI Desktop, choose Get data, then Web.</li>
            <li>Paste the address and choose OK.</li>
            <li>If it asks how to connect, choose Anonymous.</li>
            <li>Choose Load. Refresh gets the newest data.</li>
          </ol>
          <p>
            The columns minimum_age and maximum_age are numbers. The columns last_checked, last_published and data_date
            are dates. All others are text. data-dictionary.csv says what each means.
          </p>
        </Section>
        <Section id="programs" title="Read it with a program">
          <p>
            The data is in a standard form:{" "}
            <OutsideLink href="https://openreferraluk.org/">Open Referral UK, version 3.0</OutsideLink>. The feed begins
            at <a href={feedPath}>{feedPath}</a>. Any website and any program may read it.
          </p>
          <p>Try these:</p>
          <ul className={list}>
            {areas
              .slice(0, 1)
              .flatMap(examplesFor)
              .map(({ gives, address }) => (
                <li key={address}>
                  {gives}: <a href={address}>{address}</a>
                </li>
              ))}
          </ul>
          <p>
            <a href="/api/openapi.json">/api/openapi.json</a> describes every address and every field. Please read the
            feed no more than once a night. Send back the ETag that you got: if nothing changed, the answer is empty
            (304).
          </p>
        </Section>
        <Section id="fhir" title="Read it with an NHS system">
          <p>
            The same services, places and organisations are there in FHIR (R4).{" "}
            <a href={`${fhirPath}/metadata`}>{fhirPath}/metadata</a> says what you can ask for.
          </p>
          <ul className={list}>
            {fhirExamples.map(({ gives, address }) => (
              <li key={address}>
                {gives}: <a href={address}>{address}</a>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="not-in-it" title="What is not in it">
          <ul className={list}>
            <li>Drafts, and what was taken down.</li>
            <li>Contacts that are for professionals only.</li>
            <li>Addresses that are secret, such as that of a refuge.</li>
            <li>Anything about the people who read this site.</li>
          </ul>
        </Section>
        <Section id="licence" title="Licence">
          <p>
            You may copy and use the data under the <OutsideLink href={licence.path}>{licence.title}</OutsideLink>. Say
            where it comes from:
          </p>
          <ul className={list}>
            {areas.map((area) => (
              <li key={area.slug}>{attribution(area)}</li>
            ))}
          </ul>
        </Section>
        <Section id="right" title="Is it right?">
          <p>
            The facts come from pages that others have published. Some are old.{" "}
            <a href="/about-the-data">About the information</a> says where they come from and how sure we are.
          </p>
        </Section>
      </div>
    </PageMain>
  );
}
