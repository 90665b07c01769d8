import { type Catalogue, findById, type Published } from "@/lib/catalogue/catalogue";
import type { Address, Contact } from "@/lib/catalogue/content-blocks";
import { hasEnded } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { originalOf } from "@/lib/catalogue/shared-entries";
import { contactsOfFamilies } from "./for-professionals";
import { degreesOf } from "./map-link";

type Json = Record<string, unknown>;

/** Leaves out what is empty: an absent fact must not read as a fact. */
const stated = (data: Json): Json =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0),
    ),
  );

const addressData = (address: Address): Json =>
  stated({
    "@type": "PostalAddress",
    streetAddress: [address.attention, address.address_1, address.address_2].filter(Boolean).join(", "),
    addressLocality: address.city,
    addressRegion: address.state_province,
    postalCode: address.postal_code,
    addressCountry: address.country,
  });

/** Numbers that answer a call. What only takes text messages is no telephone to schema.org. */
const rungOf = ({ phones }: Contact) => phones.filter(({ type }) => type === "voice");

const contactData = (contact: Contact): Json[] =>
  (rungOf(contact).length > 0 ? rungOf(contact) : [null])
    .filter((phone) => phone || contact.email)
    .map((phone) =>
      stated({
        "@type": "ContactPoint",
        name: contact.name,
        contactType: "customer service",
        telephone: phone?.number,
        email: contact.email,
      }),
    );

const common = (entry: Published): Json => ({
  "@id": pathOfEntry(originalOf(entry)),
  url: pathOfEntry(originalOf(entry)),
  name: entry.content.name,
  alternateName: [...entry.content.alternate_names, ...entry.content.acronyms],
  description: entry.content.summary,
  sameAs: entry.content.url,
});

/** A link to an entry. A body that has ended gives nothing today, so it is not named as who does. */
const reference = (type: string, entry: Published | null): Json | null =>
  entry && !hasEnded(entry)
    ? { "@type": type, "@id": pathOfEntry(entry), name: entry.content.name, url: pathOfEntry(entry) }
    : null;

const organizationTypes = {
  "nhs-trust": "MedicalOrganization",
  "nhs-commissioner": "GovernmentOrganization",
  council: "GovernmentOrganization",
  charity: "NGO",
  "national-body": "GovernmentOrganization",
  company: "Corporation",
  other: "Organization",
} as const;

const years = (months: number | null) => (months === null ? null : Math.floor(months / 12));

/** Returns an entry in the words that schema.org has for it. */
export function structuredData(entry: Published, catalogue: Catalogue): Json {
  const provider = "organization_id" in entry.content ? findById(catalogue, entry.content.organization_id) : null;
  switch (entry.kind) {
    case "service": {
      const { ages, service_areas, service_at_locations, contacts } = entry.content;
      const places = service_at_locations.flatMap(
        ({ location_id }) => reference("Place", findById(catalogue, location_id)) ?? [],
      );
      const points = contactsOfFamilies({ contacts }).flatMap(contactData);
      const channels = places.length > 0 ? places : [null];
      return stated({
        "@type": "GovernmentService",
        ...common(entry),
        serviceType: catalogue.terms.categories
          .filter(({ slug }) => entry.content.categories.includes(slug))
          .map(({ name }) => name),
        provider: reference("Organization", provider),
        areaServed: service_areas.map(({ name, code }) => ({
          "@type": "AdministrativeArea",
          name,
          identifier: code,
        })),
        audience:
          ages &&
          stated({
            "@type": "PeopleAudience",
            suggestedMinAge: years(ages.minimum_age_months),
            suggestedMaxAge: years(ages.maximum_age_months),
          }),
        availableChannel: channels
          .filter((place) => place || points.length > 0)
          .map((place) =>
            stated({ "@type": "ServiceChannel", serviceLocation: place, servicePhone: points[0] ?? null }),
          ),
      });
    }
    case "guide":
      return stated({
        "@type": "Article",
        ...common(entry),
        headline: entry.content.name,
        inLanguage: "en-GB",
        dateModified: entry.publishedAt,
      });
    case "organization":
      return stated({
        "@type": organizationTypes[entry.content.organization_type],
        ...common(entry),
        parentOrganization: reference("Organization", findById(catalogue, entry.content.parent_organization_id)),
        contactPoint: contactsOfFamilies(entry.content).flatMap(contactData),
      });
    case "location": {
      const at = degreesOf(entry.content);
      return stated({
        "@type": "Place",
        ...common(entry),
        address: addressData(entry.content.address),
        geo: at && { "@type": "GeoCoordinates", ...at },
        telephone: contactsOfFamilies(entry.content).flatMap((contact) => rungOf(contact).map(({ number }) => number)),
      });
    }
  }
}
