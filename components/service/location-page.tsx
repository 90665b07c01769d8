import { type Catalogue, findArea, findById, type Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { Markdown } from "../markdown";
import { AccessList } from "./access-list";
import { AddressLines } from "./address-lines";
import { ContactCard } from "./contact-card";
import { EntryCard, EntryColumns } from "./entry-columns";
import { EntryHeader } from "./entry-header";
import { contactsOfFamilies, ProfessionalParts } from "./for-professionals";
import { LinksSection } from "./link-list";
import { MapLink } from "./map-link";
import { NotCertain } from "./not-certain";
import { servicesAt } from "./opposite-links";
import { OutsideLink } from "./outside-link";
import { Phones } from "./phones";
import { PlaceMap } from "./place-map";
import { Provenance } from "./provenance";
import { doubterOf, doubtOfAll, doubtOfFields, undoubted } from "./review";
import { Schedules } from "./schedules";
import { Section } from "./section";

const titles = { physical: "Address", postal: "Where to write to", virtual: "Online" } as const;

/** A place: where it is, how to get in, and which services are given there. */
export function LocationPage({ entry, catalogue }: { entry: Published<"location">; catalogue: Catalogue }) {
  const { content } = entry;
  const area = findArea(catalogue, entry.area);
  const owner = findById(catalogue, content.organization_id);
  const services = servicesAt(entry, catalogue);
  const cited = { sources: services.flatMap(({ service }) => service.content.sources) };
  const allDoubtful = doubtOfAll(
    services.map(({ place }) => place),
    "what is given here",
    cited,
  );
  const doubt = doubterOf(content);
  return (
    <>
      <EntryColumns
        head={<EntryHeader entry={entry} />}
        card={
          <EntryCard id="address" title={titles[content.location_type]}>
            <AddressLines address={content.address} />
            <NotCertain doubt={doubtOfFields(content, ["address", "name"])} />
            <p>
              <MapLink content={content} />
            </p>
            {area && (
              <div className="max-w-56">
                <PlaceMap content={content} area={area} />
              </div>
            )}
            {contactsOfFamilies(content).map((contact) => (
              <ContactCard contact={contact} fallback={content.name} key={contact.id} doubt={doubt} />
            ))}
            {content.schedules.length > 0 && (
              <>
                <h3>When it is open</h3>
                <Schedules doubt={doubt} schedules={content.schedules} />
              </>
            )}
            {content.url && (
              <p>
                <OutsideLink href={content.url}>Website of {content.name}</OutsideLink>
              </p>
            )}
            {owner && (
              <p>
                Run by <a href={pathOfEntry(owner)}>{nameOf(owner)}</a>
              </p>
            )}
          </EntryCard>
        }
      >
        <div className="mt-5 space-y-4 lg:space-y-6">
          {content.description && (
            <Section id="about" title="About this place">
              <Markdown text={content.description} />
            </Section>
          )}
          <Section doubt={allDoubtful} id="services-here" title="Services given here">
            {services.length === 0 && <p>We do not know of a service that is given here now. Ask before you travel.</p>}
            <ul className="divide-y divide-rule">
              {services.map(({ service, place }) => {
                const ofService = allDoubtful ? undoubted : doubterOf(service.content);
                const whole = ofService(place, "that it is given here");
                return (
                  <li className="space-y-2 py-4 first:pt-0" key={place.id}>
                    <h3>
                      <a href={pathOfEntry(service)}>{service.content.name}</a>
                    </h3>
                    <p>{place.description ?? service.content.summary}</p>
                    <Phones doubt={whole ? undoubted : ofService} phones={place.phones} />
                    <Schedules doubt={whole ? undoubted : ofService} schedules={place.schedules} />
                    <NotCertain doubt={whole} />
                  </li>
                );
              })}
            </ul>
          </Section>
          {(content.accessibility.length > 0 || content.transportation) && (
            <Section id="getting-here" title="Getting here and getting in">
              {content.transportation && <p>{content.transportation}</p>}
              <AccessList doubt={doubt} items={content.accessibility} />
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
