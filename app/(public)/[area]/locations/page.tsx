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
    title: titleIn(area, "Places"),
    description: `Hospitals, health centres and clinics for people in ${area.name}.`,
  };
}

/** All locations of an area, by name. */
export default async function LocationsPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  return (
    <PageMain crumbs={crumbsTo(area)} searchIn={area.slug}>
      <h1>Places</h1>
      <p className="measure mt-4 text-lead">Hospitals, health centres and clinics, and what is given there.</p>
      <EntryIndex entries={entriesOf(catalogue, area.slug, "location")} />
      <AskBlock area={area} catalogue={catalogue} />
    </PageMain>
  );
}
