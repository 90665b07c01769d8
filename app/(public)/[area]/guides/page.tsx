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
  return { title: titleIn(area, "Guides"), description: `Guides to reviews, rights and plans in ${area.name}.` };
}

/** All guides of an area, by name. */
export default async function GuidesPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  return (
    <PageMain crumbs={crumbsTo(area)} searchIn={area.slug}>
      <h1>Guides</h1>
      <p className="measure mt-4 text-lead">
        Pages that explain a review, a right or a plan, and who can help you with it.
      </p>
      <EntryIndex entries={entriesOf(catalogue, area.slug, "guide")} />
      <AskBlock area={area} catalogue={catalogue} />
    </PageMain>
  );
}
