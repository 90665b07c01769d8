import { type Catalogue, findById, type Published } from "../catalogue/catalogue";
import { stableId } from "../catalogue/stable-id";
import { contactRecords, emailOf, phonesOf } from "./contact-records";
import { doubtRecords, metadataRecords, sourceRecords } from "./origin-records";
import { plainText } from "./plain-text";
import type { Organization } from "./shapes";
import { escapedLink, paragraphs, stated } from "./stated";
import { attributeRecords, type PublishedTerms } from "./vocabularies";

/** The register of NHS codes in the list of registers that org-id.guide keeps. */
const registers: Record<string, string> = { ODS: "GB-NHS" };

/**
 * The organization of a service that no source names a provider of. Open Referral UK asks for one, and readers of
 * feeds stop at a service without a name for it.
 */
export const notStated: Organization = {
  id: stableId("organizations/not-stated"),
  name: "Provider not stated",
  description: "No source says who gives this service.",
};

/** Returns the id of the organization that gives a service, or that of `notStated`. */
export const providerId = ({ content }: Published<"service">, catalogue: Catalogue): string =>
  findById(catalogue, content.organization_id)?.id ?? notStated.id;

/** Returns an organization as Open Referral has it. `isPublished` says whether an entry is there to be pointed at. */
export function organizationRecord(
  entry: Published<"organization">,
  terms: PublishedTerms,
  isPublished: (id: string) => boolean,
): Organization {
  const { id, content, area, publishedAt } = entry;
  const { name, alternate_names, alert, summary, description, url, ended, parent_organization_id: parent } = content;
  const contacts = contactRecords(content.contacts, { organization_id: id });
  return stated<Organization>({
    id,
    name,
    alternate_name: alternate_names.join("; "),
    description: paragraphs(
      alert,
      ended && `This body has ended: ${ended}.`,
      summary,
      description && plainText(description),
    ),
    email: emailOf(contacts),
    website: url && escapedLink(url),
    parent_organization_id: parent && isPublished(parent) ? parent : null,
    organization_identifiers: content.organization_identifiers.map((one) =>
      stated({
        id: one.id,
        organization_id: id,
        identifier_scheme: one.identifier_scheme ?? registers[one.identifier_type],
        identifier_type: one.identifier_type,
        identifier: one.identifier,
      }),
    ),
    attributes: attributeRecords(entry, terms),
    contacts,
    phones: phonesOf(contacts),
    last_modified: publishedAt,
    sources: sourceRecords(entry),
    doubts: doubtRecords(entry),
    metadata: metadataRecords(entry),
    area,
  });
}
