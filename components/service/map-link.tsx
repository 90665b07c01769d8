import type { LocationContent } from "@/lib/catalogue/location-content";
import { toLatitudeLongitude } from "@/lib/geo/latitude-longitude";
import { OutsideLink } from "./outside-link";

/**
 * Returns a location's latitude and longitude for web maps, in degrees to about a metre. Null when its grid point is
 * not known.
 */
export function degreesOf({ easting, northing }: LocationContent): { latitude: string; longitude: string } | null {
  if (easting === null || northing === null) return null;
  const { latitude, longitude } = toLatitudeLongitude({ easting, northing });
  return { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) };
}

/**
 * A plain link to OpenStreetMap at a location; nothing is fetched from there until it is followed. It is not printed:
 * its address is long, and nobody types it.
 */
export function MapLink({ content }: { content: LocationContent }) {
  const at = degreesOf(content);
  if (!at) return null;
  const { latitude, longitude } = at;
  return (
    <span className="no-print">
      <OutsideLink
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
      >
        Map of {content.name}
      </OutsideLink>
    </span>
  );
}
