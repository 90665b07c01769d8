import type { Metadata } from "next";
import { Emergency } from "@/components/emergency";
import { Horizon } from "@/components/horizon";
import { Icon } from "@/components/icon";
import { PageMain } from "@/components/page-main";
import { SearchCard } from "@/components/search-card";
import { siteSkyline, skylineOf } from "@/lib/live/area-look";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = {
  title: "Health Local Offer: find health services for a child with special needs",
  description: "Type your postcode or village to find health services for a child with special needs or a disability.",
};

/** The front door: say where you live, or choose your area. */
export default function FrontPage() {
  const { areas } = liveCatalogue();
  return (
    <PageMain wide>
      <Horizon skyline={siteSkyline}>
        <h1 className="max-w-[13ch] lg:text-[3.125rem]">Find the right health help</h1>
        <p className="max-w-[34ch] text-lead">
          For children and young people, birth to 25, with special needs or a disability.
        </p>
      </Horizon>
      <SearchCard button="Find help" />
      <div className="page-width mt-2">
        <p className="text-small text-quiet">The place is for measuring distances. We do not keep it.</p>
        <section aria-labelledby="areas" className="mt-6">
          <h2 id="areas">Or choose your area</h2>
          <ul className="mt-3 grid gap-5 sm:grid-cols-2">
            {areas.map((area) => (
              <li
                key={area.slug}
                className="relative overflow-hidden rounded-md border border-rule hover:border-border"
              >
                {/* biome-ignore lint/performance/noImgElement: a drawing of a few kB, which needs no smaller copies. */}
                <img
                  src={skylineOf(area)}
                  alt=""
                  width={3000}
                  height={280}
                  className="h-24 w-full object-cover object-[60%_100%] sm:h-30 forced-colors:hidden"
                />
                <div className="px-4 py-2.5">
                  <a
                    href={`/${area.slug}`}
                    className="text-h3 font-semibold after:absolute after:inset-0 after:content-['']"
                  >
                    {area.name}
                  </a>
                  <p className="text-small text-quiet">{area.council}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="page-width mt-8">
        <section aria-labelledby="here">
          <h2 id="here">What you find here</h2>
          <ul className="measure mt-3 space-y-3">
            {[
              ["heart", "Which health services there are, and what each one does."],
              ["hands", "How to get help: who can ask, and what happens next."],
              ["speech", "Who to ask when you are not sure, and what to do when things go wrong."],
            ].map(([icon = "", text]) => (
              <li key={icon} className="flex items-start gap-4">
                <Icon name={icon} size="large" className="mt-0.5 text-brand" />
                {text}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="ask" className="mt-10">
          <h2 id="ask">Not sure? Ask somebody</h2>
          <ul className="mt-2">
            {areas.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/${slug}#ask`} className="tap">
                  Who to ask in {name}
                </a>
              </li>
            ))}
          </ul>
          <Emergency />
        </section>
      </div>
    </PageMain>
  );
}
