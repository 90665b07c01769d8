import { findById, findByPath } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { OfferProps } from "./offer-props";
import { OutsideLink } from "./outside-link";
import { Words } from "./words";

/** How to say that something went wrong: the entry's own way, or its provider's, and always the area's entries. */
export function ComplaintsInfo({ entry, area, catalogue }: OfferProps) {
  const provider = findById(catalogue, entry.content.organization_id);
  const complaints =
    entry.content.complaints ?? (provider?.kind === "organization" ? provider.content.complaints : null);
  const whose = findById(catalogue, complaints?.organization_id ?? null);
  const entries = area.complaints.flatMap((path) => findByPath(catalogue, entry.area, path) ?? []);
  return (
    <>
      {complaints?.description && (
        <p>
          <Words text={complaints.description} />
        </p>
      )}
      {complaints?.url && (
        <p>
          <OutsideLink href={complaints.url}>
            How to complain{whose ? ` to ${nameOf(whose)}` : ""} (their website)
          </OutsideLink>
        </p>
      )}
      {entries.map((other) => (
        <p key={other.id}>
          {complaints ? "More help: " : "You can get help to comment or complain: "}
          <a href={pathOfEntry(other)}>{other.content.name}</a>
        </p>
      ))}
    </>
  );
}
