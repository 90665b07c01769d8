import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { Glossary } from "@/components/glossary";
import { PageMain } from "@/components/page-main";
import { areaOfPage, crumbsTo, titleIn } from "../entry-of-page";

type Props = { params: Promise<{ area: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return {
    title: titleIn(area, "What words mean"),
    description: `Words and letters that health and school professionals use, in everyday words, and where they matter in ${area.name}.`,
  };
}

/** Words that professionals use, and which services of the area each belongs to. */
export default async function AreaGlossaryPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  return (
    <PageMain crumbs={crumbsTo(area)} searchIn={area.slug}>
      <Glossary area={area.slug} catalogue={catalogue} />
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
