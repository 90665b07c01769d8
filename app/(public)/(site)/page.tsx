import type { Metadata } from "next";
import { Emergency } from "@/components/emergency";
import { Icon } from "@/components/icon";
import { PageMain } from "@/components/page-main";
import { SearchForm } from "@/components/search-form";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Health Local Offer: find health services for a child with special needs" };

/** The front door: say where you live, or choose your area. */
export default function FrontPage() {
  const { areas } = liveCatalogue();
  return (
    <PageMain wide>
      <div className="bg-paper">
        <div className="page-width grid gap-x-12 gap-y-8 py-7 sm:py-11 lg:grid-cols-[3fr_2fr]">
          <div>
            <h1 className="max-w-3xl">Find health services for a child with special needs or a disability</h1>
            <p className="measure mt-4 text-lead">
              For children and young people from birth to 25, and for the people who look after them.
            </p>
            <div className="mt-6 max-w-2xl">
              <SearchForm example="OX4 1XD or Yarm" />
              <p className="mt-2 text-small text-quiet">We use it to measure how far things are. We do not keep it.</p>
            </div>
          </div>
          <section aria-labelledby="areas" className="lg:self-end">
            <h2 id="areas">Or choose your area</h2>
            <ul className="mt-3 border-b border-rule">
              {areas.map(({ slug, name, council }) => (
                <li key={slug} className="relative flex items-center gap-4 border-t border-rule py-4">
                  <Icon name="pin" size="large" className="text-brand" />
                  <div>
                    <a
                      href={`/${slug}`}
                      className="text-h3 font-semibold after:absolute after:inset-0 after:content-['']"
                    >
                      {name}
                    </a>
                    <p className="text-small text-quiet">{council}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        </div>
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
