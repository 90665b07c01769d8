import type { Metadata } from "next";
import { PageMain } from "@/components/page-main";
import { GeneralHelp } from "@/components/service/general-help";
import { OutsideLink } from "@/components/service/outside-link";
import { Section } from "@/components/service/section";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = {
  title: "Accessibility statement – Health Local Offer",
  description: "How accessible this website is, what has been tested and what has not, and how to report a problem.",
};

/** The accessibility statement, in the order of the government's model statement. */
export default function AccessibilityPage() {
  const catalogue = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]} searchIn="">
      <h1>Accessibility statement</h1>
      <p className="measure mt-4 text-lead">
        This statement is about the Health Local Offer website. We want as many people as possible to be able to use it.
      </p>
      <div className="mt-10 space-y-12">
        <Section id="what-you-can-do" title="What you should be able to do">
          <ul className="list-disc space-y-1 pl-6 marker:text-brand">
            <li>make the text twice as large, or larger, without losing anything</li>
            <li>use your own colours, light or dark, and your device’s high contrast</li>
            <li>read it on a narrow phone without moving sideways</li>
            <li>use all of it with a keyboard only, or with your voice</li>
            <li>listen to all of it with a screen reader</li>
            <li>use all of it when scripts are turned off</li>
            <li>print a page and have what matters on paper</li>
            <li>read many services and guides in Easy Read, with pictures.</li>
          </ul>
          <p>
            The text is as plain as we can make it. Words that professionals use are explained in “What words mean”.
          </p>
          <p>
            <OutsideLink href="https://mcmw.abilitynet.org.uk/">AbilityNet</OutsideLink> has advice on making your
            device easier to use if you have a disability.
          </p>
        </Section>
        <Section id="how-accessible" title="How accessible this website is">
          <p>We know that some parts may not be fully accessible:</p>
          <ul className="list-disc space-y-1 pl-6 marker:text-brand">
            <li>Links lead to websites and documents of others. We cannot promise that those are accessible.</li>
            <li>There is no British Sign Language or translated version yet.</li>
            <li>Easy Read pages were not tried with people who use Easy Read.</li>
            <li>Many services can only be rung, as far as we know. Their pages say so.</li>
            <li>Names of services and trusts are long, and some words in them are hard.</li>
          </ul>
        </Section>
        <Section id="feedback" title="Feedback and contact">
          <p>
            Do you need information in another form, such as large print, Easy Read, audio or braille? Have you found a
            problem that is not listed here? Tell the Local Offer team of your council. At the end of this page you find
            who to ask in each area.
          </p>
        </Section>
        <Section id="enforcement" title="Enforcement">
          <p>
            The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile
            Applications) (No. 2) Accessibility Regulations 2018, the “accessibility regulations”. If you are not happy
            with how your complaint is answered, contact the{" "}
            <OutsideLink href="https://www.equalityadvisoryservice.com/">
              Equality Advisory and Support Service (EASS)
            </OutsideLink>
            .
          </p>
        </Section>
        <Section id="technical" title="Technical information">
          <p>We are committed to making this website accessible, as the accessibility regulations ask.</p>
          <h3>Compliance status</h3>
          <p>
            This website aims at the{" "}
            <OutsideLink href="https://www.w3.org/TR/WCAG22/">
              Web Content Accessibility Guidelines version 2.2
            </OutsideLink>
            , level AA. Nobody outside the team has audited it yet. Until that is done, we only call it partially
            compliant.
          </p>
        </Section>
        <Section id="non-accessible" title="Content that is not accessible">
          <h3>Not within the scope of the regulations</h3>
          <p>
            Documents and websites that we link to and did not make, such as leaflets and forms of NHS trusts, are not
            ours to change. Where we know the kind of a document and its size, the link says so.
          </p>
          <h3>What we have not tested</h3>
          <p>
            We have not yet tested with people who use a screen reader, a switch, speech recognition or a screen
            magnifier every day. There may be problems that our own tests do not find.
          </p>
        </Section>
        <Section id="improving" title="What we are doing to improve">
          <p>
            Every change to the site is tested before it is used. The next step is an audit by people outside the team.
          </p>
        </Section>
        <Section id="preparation" title="How this statement was prepared">
          <p>This statement was prepared on 21 November 2026, and changed on 30 November 2026.</p>
          <p>This is what was tested, by the people who made the site:</p>
          <ul className="list-disc space-y-1 pl-6 marker:text-brand">
            <li>automatic tests with axe-core, on a phone’s and a desk’s width, in light and dark colours</li>
            <li>use with the keyboard only</li>
            <li>a screen 320 pixels wide, text at twice its size, forced colours, and scripts turned off.</li>
          </ul>
          <p>Automatic tests find only a part of all problems.</p>
        </Section>
      </div>
      <GeneralHelp catalogue={catalogue} />
    </PageMain>
  );
}
