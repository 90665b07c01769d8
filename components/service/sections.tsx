import type { ReactNode } from "react";
import { listed } from "@/lib/catalogue/hours";
import { Fold } from "../fold";
import { Markdown } from "../markdown";
import { AccessList } from "./access-list";
import { ComplaintsInfo } from "./complaints";
import { Costs } from "./costs";
import { FactItems } from "./fact-items";
import { ForProfessionals, professionalPartsOf } from "./for-professionals";
import { isWhereOnCard } from "./glance";
import { LinkList, linksFor } from "./link-list";
import { Missing, missingFacts } from "./missing";
import { Needs } from "./needs";
import type { OfferProps } from "./offer-props";
import { firstParagraph } from "./paragraphs";
import { Parts } from "./parts";
import { Places } from "./places";
import { PlannedChanges } from "./planned-changes";
import { Sources } from "./provenance";
import { RelatedEntries } from "./related";
import { type Doubt, doubterOf, doubtOfFields } from "./review";
import { RunsAndPays } from "./runs-and-pays";
import { hasTransitions, Transitions } from "./transitions";
import { Waits } from "./waits";
import { WhatHappens } from "./what-happens";
import { whomToAsk } from "./whom-to-ask";

/** One part of a page: its anchor, its heading, what of it is not certain, and what is in it (nothing: left out). */
export type SectionPart = { id: string; title: string; doubt?: Doubt | null; body: ReactNode };

/** Whether a page is for those of 14 or more, who read it themselves, and not for the parent of a child. */
const speaksToThem = ({ content }: OfferProps["entry"]) => (content.ages?.minimum_age_months ?? 0) >= 14 * 12;

const said = (parts: readonly SectionPart[]) => parts.filter(({ body }) => Boolean(body));

/** The parts of a page that a family reads in turn, behind who it is for and how to get it. */
export function mainSections(page: OfferProps): SectionPart[] {
  const { entry, catalogue } = page;
  const { content } = entry;
  const service = entry.kind === "service" ? entry.content : null;
  const doubtOf = (...fields: string[]) => doubtOfFields(content, fields);
  const placesDoubt = doubtOf("service_at_locations", "locations", "locations_note", "delivery");
  const hasPlaces = service && (!isWhereOnCard(service) || placesDoubt);
  return said([
    {
      id: "about",
      title: "What it is",
      body: service?.description && <Description text={service.description} />,
      doubt: doubtOf("description"),
    },
    {
      id: "what-happens",
      title: "What happens",
      body: service && (service.what_happens || service.staff.length > 0) && <WhatHappens content={service} />,
      doubt: doubtOf("what_happens", "staff"),
    },
    {
      id: "parts-of-it",
      title: service ? "What belongs to this service" : "What belongs to this",
      body: content.parts.length > 0 && <Parts {...page} />,
      doubt: doubtOf("parts"),
    },
    {
      id: "where-it-is",
      title: "Where it is",
      body: service && hasPlaces && <Places catalogue={catalogue} content={service} mark={!placesDoubt} />,
      doubt: placesDoubt,
    },
    {
      id: "waiting",
      title: "Waiting time",
      body: service && service.waits.length > 0 && <Waits doubt={doubterOf(content)} waits={service.waits} />,
      doubt: doubtOf("waits"),
    },
    {
      id: "when-older",
      title: speaksToThem(entry) ? "When you get older" : "When your child gets older",
      body: hasTransitions(page) && <Transitions {...page} />,
      doubt: doubtOf("transitions"),
    },
  ]);
}

function Description({ text }: { text: string }) {
  const { first, rest } = firstParagraph(text);
  return (
    <>
      <Markdown text={first} />
      {rest && (
        <Fold label="More about it">
          <Markdown text={rest} />
        </Fold>
      )}
    </>
  );
}

/** Returns what is known besides, for whoever looks for it: folded under "About this page". */
export function moreSections(page: OfferProps): SectionPart[] {
  const { entry, area, catalogue } = page;
  const { content } = entry;
  const service = entry.kind === "service" ? entry.content : null;
  const links = linksFor("everyone", content);
  const professional = professionalPartsOf(entry);
  const otherNames = [...content.acronyms.filter((name) => !content.name.includes(name)), ...content.alternate_names];
  const doubtOf = (...fields: string[]) => doubtOfFields(content, fields);
  const doubt = doubterOf(content);
  const missing = service ? missingFacts(service) : [];
  return said([
    {
      id: "not-stated",
      title: "What we do not know",
      body: missing.length > 0 && <Missing helpers={whomToAsk(entry, area, catalogue)} missing={missing} />,
    },
    { id: "helps-with", title: "What it helps with", body: content.needs.length > 0 && <Needs {...page} /> },
    {
      id: "costs",
      title: "Costs",
      body: service && (service.cost_options.length > 0 || service.fees_description) && <Costs content={service} />,
      doubt: doubtOf("cost_options", "fees_description"),
    },
    {
      id: "access",
      title: "Access and communication",
      body: service && (service.accessibility.length > 0 || service.interpretation_services) && (
        <>
          <AccessList doubt={doubt} items={service.accessibility} />
          {service.interpretation_services && <p>{service.interpretation_services}</p>}
        </>
      ),
      doubt: doubtOf("accessibility", "interpretation_services"),
    },
    {
      id: "languages",
      title: "Languages",
      body: service && service.languages.length > 0 && (
        <FactItems
          facts={service.languages}
          doubt={doubt}
          wordsOf={({ name, note }) => (note ? `${name}: ${note}` : name)}
        />
      ),
      doubt: doubtOf("languages"),
    },
    {
      id: "what-to-bring",
      title: "What to bring",
      body: service && service.required_documents.length > 0 && (
        <FactItems
          facts={service.required_documents}
          doubt={doubt}
          wordsOf={({ document, uri }) => (uri ? <a href={uri}>{document}</a> : document)}
        />
      ),
      doubt: doubtOf("required_documents"),
    },
    {
      id: "planned-changes",
      title: "Planned changes",
      body: content.planned_changes.length > 0 && <PlannedChanges doubt={doubt} changes={content.planned_changes} />,
      doubt: doubtOf("planned_changes"),
    },
    {
      id: "links",
      title: "Links and documents",
      body: links.length > 0 && <LinkList doubt={doubt} helpers={whomToAsk(entry, area, catalogue)} links={links} />,
      doubt: doubtOf("links"),
    },
    {
      id: "for-professionals",
      title: "For professionals",
      // A service has a page of its own for professionals.
      body: !service && (content.for_professionals || Object.values(professional).some((list) => list.length > 0)) && (
        <ForProfessionals {...page} />
      ),
      doubt: doubtOf("for_professionals"),
    },
    {
      id: "runs-it",
      title: "Who runs it and who pays for it",
      body: (content.commissioner_id || content.organization_id) && <RunsAndPays {...page} />,
      doubt: doubtOf("organization", "commissioner"),
    },
    {
      id: "complaints",
      title: "If you are not happy with the care",
      body: (content.complaints || service) && !area.complaints.includes(`services/${entry.slug}`) && (
        <ComplaintsInfo {...page} />
      ),
      doubt: doubtOf("complaints"),
    },
    {
      id: "other-names",
      title: "Other names for this",
      body: otherNames.length > 0 && <p>{listed(otherNames, "or")}.</p>,
    },
    {
      id: "sources",
      title: "Where these facts come from",
      body: (
        <div className="space-y-4" data-words="">
          <Sources entry={entry} />
        </div>
      ),
    },
  ]);
}

/** Returns what belongs with an entry (`RelatedEntries`); none where nothing does. */
export const relatedSection = (page: OfferProps): SectionPart[] =>
  said([
    {
      id: "related",
      title: "You may also need",
      body: page.entry.content.related.length > 0 && <RelatedEntries {...page} />,
    },
  ]);
