import type { Published } from "@/lib/catalogue/catalogue";
import type { ServiceAtLocation } from "@/lib/catalogue/content-blocks";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { AccessList } from "./access-list";
import { AddressLines } from "./address-lines";
import { MapLink } from "./map-link";
import { NotCertain } from "./not-certain";
import { Phones } from "./phones";
import { type Doubter, doubterOf, undoubted } from "./review";
import { Schedules } from "./schedules";
import { Words } from "./words";

/** One place where a service is given: its address, and what differs there. */
export function Place({
  place,
  location,
  doubt,
}: {
  place: ServiceAtLocation;
  location: Published<"location">;
  doubt: Doubter;
}) {
  const { content } = location;
  const whole = doubt(place, `that it is given at ${content.name}`);
  const inner = whole ? undoubted : doubt;
  return (
    <li className="space-y-2 py-2">
      <h3>
        <a href={pathOfEntry(location)}>{content.name}</a>
      </h3>
      <AddressLines address={content.address} />
      {place.description && (
        <p>
          <Words text={place.description} />
        </p>
      )}
      <Phones phones={place.phones} doubt={inner} />
      <Schedules schedules={place.schedules.length > 0 ? place.schedules : content.schedules} doubt={inner} />
      <AccessList doubt={doubterOf(content)} items={content.accessibility} />
      <p>
        <MapLink content={content} />
      </p>
      <NotCertain doubt={whole} />
    </li>
  );
}
