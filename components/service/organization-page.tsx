import { type Catalogue, findById, type Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { organizationTypes } from "@/lib/catalogue/organization-content";
import { Icon } from "../icon";
import { Markdown } from "../markdown";
import { ContactCard } from "./contact-card";
import { EntryCard, EntryColumns } from "./entry-columns";
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
      <EntryColumns
        head={
          <>
            <EntryHeader entry={entry} kind={type === "other" ? null : organizationTypes[type]} />
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
          </>
        }
        card={
          (contacts.length > 0 || content.url) && (
            <EntryCard id="who-to-ring" title="Who to ring or write to">
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
            </EntryCard>
          )
        }
      >
        <div className="mt-5 space-y-4 lg:space-y-6">
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
      </EntryColumns>
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
          <a href={pathOfEntry(entry)} className="font-semibold">
            {nameOf(entry)}
          </a>
          <span className="block text-quiet">{entry.content.summary}</span>
        </li>
      ))}
    </ul>
  );
}
