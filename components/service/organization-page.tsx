import { type Catalogue, findById, type Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { organizationTypes } from "@/lib/catalogue/organization-content";
import { Icon } from "../icon";
import { Markdown } from "../markdown";
import { ContactCard } from "./contact-card";
import { EntryHeader } from "./entry-header";
import { contactsOfFamilies, ProfessionalParts } from "./for-professionals";
import { LinksSection } from "./link-list";
import { NotCertain } from "./not-certain";
import { linksToOrganization } from "./opposite-links";
import { OutsideLink } from "./outside-link";
import { Provenance } from "./provenance";
import { doubterOf, doubtOfAll, doubtOfFields, undoubted } from "./review";
import { Section } from "./section";

/** An organization: what it is, how to reach it, what it gives and pays for, and who took over when it is gone. */
export function OrganizationPage({ entry, catalogue }: { entry: Published<"organization">; catalogue: Catalogue }) {
  const { content } = entry;
  const type = content.organization_type;
  const links = linksToOrganization(entry, catalogue);
  const successor = findById(catalogue, content.successor_id);
  const parent = findById(catalogue, content.parent_organization_id);
  const contacts = contactsOfFamilies(content);
  const doubt = doubtOfFields(content, ["contacts"]) ?? doubtOfAll(contacts, "these numbers and addresses", content);
  const lists = [
    { id: "provides", title: content.ended ? "What it provided" : "What it provides", entries: links.provides },
    {
      id: "provides-part",
      title: content.ended ? "What it provided a part of" : "What it provides a part of",
      entries: links.providesPartOf,
    },
    { id: "pays-for", title: content.ended ? "What it paid for" : "What it pays for", entries: links.commissions },
    { id: "its-places", title: "Its places", entries: links.locations },
    { id: "took-over", title: "It took over from", entries: links.predecessors },
    { id: "belong-to-it", title: "Organisations that belong to it", entries: links.members },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <>
      <EntryHeader entry={entry}>
        {type !== "other" && <p className="text-quiet">{organizationTypes[type]}</p>}
      </EntryHeader>
      {(content.ended || successor) && (
        <div className="measure mt-5 space-y-2 border-l-8 border-border bg-paper p-5">
          {content.ended && (
            <p className="flex gap-3 font-semibold">
              <Icon className="mt-1" name="info" />
              <span>This organisation has ended ({content.ended}).</span>
            </p>
          )}
          {successor && (
            <p>
              {content.ended ? "Who took over: " : "Another organisation may have taken over: "}
              <a href={pathOfEntry(successor)}>{nameOf(successor)}</a>
            </p>
          )}
        </div>
      )}
      <div className="mt-8 grid gap-y-10 lg:grid-cols-[minmax(0,38rem)_minmax(14rem,1fr)] lg:gap-x-14">
        {(contacts.length > 0 || content.url) && (
          <section aria-labelledby="who-to-ring" className="space-y-5 border-t-4 border-brand pt-4 lg:col-start-2">
            <h2 id="who-to-ring">Who to ring or write to</h2>
            <NotCertain doubt={doubt} />
            {contacts.map((contact) => (
              <ContactCard
                contact={contact}
                fallback={content.name}
                key={contact.id}
                doubt={doubt ? undoubted : doubterOf(content)}
              />
            ))}
            {content.url && !contacts.some(({ url }) => url === content.url) && (
              <p>
                <OutsideLink href={content.url}>Website of {content.name}</OutsideLink>
              </p>
            )}
          </section>
        )}
        <div className="space-y-12 lg:col-start-1 lg:row-start-1">
          {content.description && (
            <Section id="about" title="About this organisation">
              <Markdown text={content.description} />
              {parent && (
                <p>
                  It belongs to <a href={pathOfEntry(parent)}>{nameOf(parent)}</a>.
                </p>
              )}
            </Section>
          )}
          {lists.map(({ id, title, entries }) => (
            <Section id={id} key={id} title={title}>
              <EntryList entries={entries} />
            </Section>
          ))}
          {content.complaints && (
            <Section id="complaints" title="If you are not happy with the care">
              {content.complaints.description && <p>{content.complaints.description}</p>}
              {content.complaints.url && (
                <p>
                  <OutsideLink href={content.complaints.url}>
                    How to complain to {content.name} (their website)
                  </OutsideLink>
                </p>
              )}
            </Section>
          )}
          <LinksSection content={content} />
          <ProfessionalParts content={content} />
        </div>
      </div>
      <Provenance entry={entry} />
    </>
  );
}

/** Links to entries, each with its summary. */
function EntryList({ entries }: { entries: readonly Published[] }) {
  return (
    <ul className="space-y-4">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a href={pathOfEntry(entry)}>{nameOf(entry)}</a>
          <span className="block text-quiet">{entry.content.summary}</span>
        </li>
      ))}
    </ul>
  );
}
