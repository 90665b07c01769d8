import type { LocationContent } from "./location-content";

/**
 * Returns what may be said of a location to the public. Of a confidential one that is everything but where it is. There
 * is no line of its address, no postcode, no point, and no number in another register.
 */
export function withoutConfidentialPlace(content: LocationContent): LocationContent {
  if (!content.confidential) return content;
  const address_1 = "The address is not given out";
  return {
    ...content,
    address: { ...content.address, attention: null, address_1, address_2: null, postal_code: null },
    easting: null,
    northing: null,
    external_identifier: null,
    external_identifier_type: null,
    transportation: null,
  };
}
