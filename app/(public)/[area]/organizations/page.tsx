import type { Metadata } from "next";
import { AskBlock } from "@/components/ask-block";
import { PageMain } from "@/components/page-main";
import { EntryIndex } from "@/components/service/entry-index";
import { entriesOf } from "@/lib/catalogue/catalogue";
import { areaOfPage, crumbsTo, titleIn } from "../entry-of-page";

type Props = { params: Promise<{ area: string }> };

/** The index's name and area. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return {
    title: titleIn(area, "Organisations"),
    description: `Who gives and pays for health services in ${area.name}.`,
  };
}

/** All organizations of an area, by name. */
export default async function OrganizationsPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  return (
    <PageMain crumbs={crumbsTo(area)} searchIn={area.slug}>
      <h1>Organisations</h1>
      <p className="measure mt-4 text-lead">Who gives health services to {area.people}, and who pays for them.</p>
      <EntryIndex entries={entriesOf(catalogue, area.slug, "organization")} />
      <AskBlock area={area} catalogue={catalogue} />
    </PageMain>
  );
}
