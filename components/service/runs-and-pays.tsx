import { findById, type Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { FactList } from "./fact-list";
import type { OfferProps } from "./offer-props";

/** An organization with a link, and when it is gone, when and who took over. */
function OrganizationName({
  organization,
  catalogue,
}: {
  organization: Published;
  catalogue: OfferProps["catalogue"];
}) {
  const { content } = organization;
  const successor = "successor_id" in content ? findById(catalogue, content.successor_id) : null;
  return (
    <>
      <a href={pathOfEntry(organization)}>{content.name}</a>
      {"ended" in content && content.ended && `. It ended: ${content.ended}`}
      {successor && (
        <>
          {". Now: "}
          <a href={pathOfEntry(successor)}>{nameOf(successor)}</a>
        </>
      )}
    </>
  );
}

/** The provider of an entry, and the body that pays for it. */
export function RunsAndPays({ entry, catalogue }: OfferProps) {
  const provider = findById(catalogue, entry.content.organization_id);
  const commissioner = findById(catalogue, entry.content.commissioner_id);
  return (
    <FactList
      rows={[
        { name: "Run by", value: provider && <OrganizationName catalogue={catalogue} organization={provider} /> },
        {
          name: "Paid for by",
          value: commissioner && <OrganizationName catalogue={catalogue} organization={commissioner} />,
        },
      ]}
    />
  );
}
