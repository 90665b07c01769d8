import type { Metadata } from "next";
import { listCookie, listDays } from "@/app/my-list/list-cookie";
import { PageMain } from "@/components/page-main";
import { GeneralHelp } from "@/components/service/general-help";
import { Section } from "@/components/service/section";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = {
  title: "Privacy – Health Local Offer",
  description: "What happens to your postcode and to what you search for. There are no trackers on this site.",
};

/** The page about privacy: the use of a postcode, and of the words of a search. */
export default function PrivacyPage() {
  const catalogue = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]} searchIn="">
      <h1>Privacy</h1>
      <p className="measure mt-4 text-lead">
        You can use this site without telling us who you are. We do not follow you, and we do not keep your postcode.
      </p>
      <div className="mt-10 space-y-12">
        <Section id="postcode" title="Your postcode">
          <p>We use it to work out which services are for you and how far away they are. Then we forget it.</p>
          <ul className="list-disc space-y-2 pl-6 marker:text-brand">
            <li>It is never stored, and never written to a log.</li>
            <li>
              It is not in the address bar or in your browser’s history. Only the first part is, such as OX4 1.
              Thousands of homes share it.
            </li>
            <li>No other company gets it. The map of postcodes is on our own computer.</li>
            <li>
              So that you do not have to type it again, your browser keeps it in a sealed cookie until you close the
              browser. Nobody who looks at your device can read it.
            </li>
          </ul>
          <p>
            If you press “Use my location”, your browser asks you first. It tells us a point that is rounded to about
            100 metres. We look up the nearest postcode and forget the point. The rest is as if you had typed that
            postcode.
          </p>
          <p>If you type the name of a town or a village, that name does stand in the address bar.</p>
        </Section>
        <Section id="words" title="What you search for">
          <p>
            The words that you type and the filters that you choose stand in the address bar, so that you can keep or
            send the link. They are also in your browser’s history on this device. We do not store who searched for
            what.
          </p>
          <p>
            When a search finds nothing, we count its words, so that the council can see what is missing. We keep them
            only when at least five searches had the same words, and never with a place, a number or anything that looks
            like a name.
          </p>
          <p>
            When you searched with a postcode, we also count which kind of help was missing, with the first half of the
            postcode only, such as TS18. We never keep the whole postcode. After three months we erase every number
            below ten. The others are rounded, and open for everybody.
          </p>
        </Section>
        <Section id="comments" title="What you tell the council">
          <p>
            When you tell us what is wrong or missing, we keep your words and, if you give it, your email address. We
            use the address only to answer you. We do not keep where you sent it from or with what. The people at the
            council who look after these pages can read it. They erase the address three months after they have dealt
            with your comment, and the comment after two years. The council publishes in its own words what people said,
            with its answer, and nothing that shows who somebody is. To have something erased earlier, ask the council.
          </p>
          <p>
            You get a number. Whoever has it sees where your comment stands, but not what you wrote or who you are. We
            do not keep who looked a number up. When you say that a page is right, we count it for that page and month,
            and keep nothing of who said so.
          </p>
        </Section>
        <Section id="list" title="Your list of services">
          <p>
            When you press “Add to my list”, your browser keeps which services and guides are on it: in a cookie named “
            {listCookie}
            ”, for {listDays} days after your last change. It holds their numbers and nothing about you. Only the page
            of the list is sent it. You asked for it by pressing the button, so we do not have to ask for your consent.
          </p>
          <p>
            We keep no copy of your list, and it is in no log. Anybody who uses this device can open it. One button on
            the page of the list empties it, and “Leave this site quickly” empties it too. An address that you send to
            somebody shows them these pages, and nothing about you.
          </p>
        </Section>
        <Section id="cookie" title="The cookie of a search">
          <p>
            There is one other cookie, and only after you search for a place. Its name is “where”. It holds your
            postcode, or what you typed when we did not find it, sealed so that only this site can read it. Your browser
            throws it away when you close it. The search needs it, so we do not have to ask for your consent.
          </p>
        </Section>
        <Section id="trackers" title="No trackers">
          <p>
            There are no advertisements, no counting of visitors, and nothing from other companies on these pages. When
            you follow a link to another website, that website has its own rules. It is not told which page you came
            from.
          </p>
        </Section>
        <Section id="leaving-quickly" title="If somebody must not know that you were here">
          <p>
            Use “Leave this site quickly”, or press the Shift or the Escape key three times. That opens another website.
            It does not empty your browser’s history.{" "}
            <a href="/privacy/this-device">What you can do to cover your tracks</a>.
          </p>
        </Section>
        <Section id="who" title="Who is responsible">
          <p>Each council is responsible for its own Local Offer:</p>
          <ul className="list-disc space-y-1 pl-6 marker:text-brand">
            {catalogue.areas.map(({ slug, name, council }) => (
              <li key={slug}>
                {name}: {council}
              </li>
            ))}
          </ul>
          <p>
            Whoever runs the computers may keep short technical logs, such as the time of a visit. Ask the council if
            you want to know more.
          </p>
        </Section>
      </div>
      <GeneralHelp catalogue={catalogue} />
    </PageMain>
  );
}
