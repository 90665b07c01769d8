import type { Published } from "@/lib/catalogue/catalogue";
import type { ServiceAtLocation } from "@/lib/catalogue/content-blocks";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { AccessList } from "./access-list";
import { AddressLines } from "./address-lines";
import { MapLink } from "./map-link";
import { Phones } from "./phones";
import { PleaseCheck } from "./please-check";
import { Schedules } from "./schedules";
import { Words } from "./words";

/** One place where a service is given: its address, and what differs there. */
export function Place({
  place,
  location,
  mark,
}: {
  place: ServiceAtLocation;
  location: Published<"location">;
  mark: boolean;
}) {
  const { content } = location;
  const inner = mark && !place.needs_review;
  return (
    <li className="space-y-2 border-t border-rule py-4">
      <h3>
        <a href={pathOfEntry(location)}>{content.name}</a>
      </h3>
      <AddressLines address={content.address} />
      {place.description && (
        <p>
          <Words text={place.description} />
        </p>
      )}
      <Phones phones={place.phones} mark={inner} />
      <Schedules schedules={place.schedules.length > 0 ? place.schedules : content.schedules} mark={inner} />
      <AccessList items={content.accessibility} />
      <p>
        <MapLink content={content} />
      </p>
      {mark && place.needs_review && <PleaseCheck />}
    </li>
  );
}
