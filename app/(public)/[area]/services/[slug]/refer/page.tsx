import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { ReferPage } from "@/components/service/refer-page";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { settings } from "@/lib/process/settings";
import { type EntryParams, entryOfPage, oneAddress, titleIn } from "../../../entry-of-page";

/** The service's name, and that it is about referring to it. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("service", props);
  return {
    title: titleIn(area, `${entry.content.name}: how to refer`),
    description: `For professionals: who may refer to ${entry.content.name}, how, and what comes back.`,
    ...oneAddress(entry, "/refer"),
  };
}

/** The page about one service for those who refer a child to it. */
export default async function ReferToServicePage(props: EntryParams) {
  const { catalogue, area, entry } = await entryOfPage("service", props);
  const address = settings.PUBLIC_ORIGIN ? settings.PUBLIC_ORIGIN + pathOfEntry(entry) : null;
  return (
    <PageMain crumbs={[{ label: `${entry.content.name}: what families read`, href: pathOfEntry(entry) }]}>
      <ReferPage address={address} area={area} catalogue={catalogue} entry={entry} />
      <AskLine area={area} catalogue={catalogue} entry={entry} emergency />
    </PageMain>
  );
}
