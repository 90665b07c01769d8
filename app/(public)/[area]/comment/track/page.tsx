import type { Metadata } from "next";
import { headers } from "next/headers";
import { readShown } from "@/app/comment/shown";
import { ShownTrack } from "@/app/comment/track/shown-track";
import { whomToRing } from "@/app/comment/whom-to-ring";
import { AskBlock } from "@/components/ask-block";
import { ErrorSummary } from "@/components/error-summary";
import { NumberForm } from "@/components/number-form";
import { PageMain } from "@/components/page-main";
import { ResponseList } from "@/components/response-list";
import { TrackedComment } from "@/components/tracked-comment";
import { britishDay } from "@/lib/catalogue/british-day";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string }> };

const title = "What became of my comment?";

const shownOf = async (area: string) => readShown(ShownTrack, `/${area}/comment/track`, await headers());

/** Returns the title of the page, which begins with "Error" when something has to be put right. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  const isWrong = ((await shownOf(area.slug))?.issues.length ?? 0) > 0;
  return { title: titleIn(area, isWrong ? `Error: ${title}` : title), robots: { index: false } };
}

/**
 * The page on which whoever has the number of a comment sees where it stands, without an account. The number is posted,
 * so that no address has it.
 */
export default async function TrackPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const shown = await shownOf(area.slug);
  const issues = shown?.issues ?? [];
  const response = catalogue.responses.find(({ id }) => id === shown?.tracked?.id);
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <ErrorSummary issues={issues} />
      <h1>{title}</h1>
      {shown?.tracked && (
        <TrackedComment tracked={shown.tracked} today={britishDay(new Date())} ring={whomToRing(catalogue, area)} />
      )}
      {response && (
        <div className="mt-4">
          <ResponseList responses={[response]} catalogue={catalogue} />
        </div>
      )}
      <NumberForm area={area.slug} typed={shown?.tracked ? "" : shown?.typed} issue={issues[0]?.message} />
      <p className="measure mt-5 text-quiet">
        Nobody sees here what you wrote, or who you are. We do not keep who looked a number up.
      </p>
      <AskBlock area={area} catalogue={catalogue} />
    </PageMain>
  );
}
