import type { Area } from "../catalogue/area";
import type { Published } from "../catalogue/catalogue";
import type { LocationContent } from "../catalogue/location-content";
import { councilOf } from "../geo/districts";
import { toLatitudeLongitude } from "../geo/grid";
import { districtList } from "../geo/tables";
import { addressLine, contactRecords, phonesOf, scheduleRecords } from "./contact-records";
import { doubtRecords, metadataRecords, sourceRecords } from "./origin-records";
import { plainText } from "./plain-text";
import type { Address, Location } from "./shapes";
import { escapedLink, paragraphs, stated } from "./stated";

/** Degrees to about a decimetre: the grid is not better. */
const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** Returns the latitude and longitude of a point of the grid; none where it is not on the map. */
export function degreesOf({ easting, northing }: Pick<LocationContent, "easting" | "northing">) {
  if (easting === null || northing === null) return {};
  const { latitude, longitude } = toLatitudeLongitude({ easting, northing });
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

/** Returns the county of a place, or the council where there is none: Open Referral wants one with each address. */
function countyOf({ content }: Published<"location">, area: Area | undefined): string | null {
  const district = districtList().find(({ code }) => code === content.district);
  return content.address.state_province ?? (district ? councilOf(district) : (area?.name ?? null));
}

/** Returns a location as Open Referral has it. An address that lacks what the standard asks for is said in words. */
export function locationRecord(
  entry: Published<"location">,
  areas: readonly Area[],
  isPublished: (id: string) => boolean,
): Location {
  const { id, content, publishedAt } = entry;
  const { address, organization_id } = content;
  const { city, postal_code } = address;
  const state_province = countyOf(
    entry,
    areas.find(({ slug }) => slug === entry.area),
  );
  const contacts = contactRecords(content.contacts, { location_id: id });
  const whole = city && postal_code && state_province;
  return stated<Location>({
    id,
    location_type: content.location_type,
    url: content.url && escapedLink(content.url),
    organization_id: organization_id && isPublished(organization_id) ? organization_id : null,
    name: content.name,
    alternate_name: content.alternate_names.join("; "),
    description: paragraphs(
      content.alert,
      content.summary,
      content.description && plainText(content.description),
      !whole && `Address: ${addressLine(address)}`,
    ),
    transportation: content.transportation,
    ...degreesOf(content),
    external_identifier: content.external_identifier,
    external_identifier_type: content.external_identifier && content.external_identifier_type,
    addresses: whole
      ? [
          stated<Address>({
            id: address.id,
            location_id: id,
            attention: address.attention,
            address_1: address.address_1,
            address_2: address.address_2,
            city,
            state_province,
            postal_code,
            country: address.country,
            address_type: address.address_type,
          }),
        ]
      : [],
    accessibility: content.accessibility.map(({ id: own, kind, description }) => ({
      id: own,
      location_id: id,
      description,
      details: kind,
    })),
    contacts,
    phones: phonesOf(contacts),
    schedules: scheduleRecords(content.schedules, { location_id: id }),
    last_modified: publishedAt,
    sources: sourceRecords(entry),
    doubts: doubtRecords(entry),
    metadata: metadataRecords(entry),
    area: entry.area,
  });
}
