import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { encode } from "uqr";
import { baseOf } from "@/app/base";
import { PageMain } from "@/components/page-main";
import { ListSheet } from "@/components/service/list-sheet";
import { britishDay } from "@/lib/catalogue/british-day";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { listedId, listInText, mostOnSheet, offersOnList, parseServiceList } from "@/lib/catalogue/service-list";
import { liveCatalogue } from "@/lib/live/live";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A sheet is for paper, and search engines leave it out. */
export const metadata: Metadata = { title: "One page to print: my health Local Offer list", robots: { index: false } };

/** Up to three entries of a list on one page of paper. It is drawn for each who asks, on the day that stands on it. */
export default async function ListSheetPage({ searchParams }: Props) {
  const catalogue = liveCatalogue();
  const params = await searchParams;
  const { ids } = parseServiceList([params.ids ?? []].flat().join("."));
  const offers = offersOnList(catalogue, ids).offers.slice(0, mostOnSheet);
  if (offers.length === 0) redirect("/my-list");
  const address = `${baseOf({ headers: await headers() })}/my-list?ids=${listInText(offers.map(listedId))}`;
  return (
    <PageMain crumbs={[{ label: "My list", href: "/my-list" }]}>
      <p className="no-print">Print this with Ctrl and P, or with “Share” and “Print” on a phone. It fills one page.</p>
      <ListSheet
        catalogue={catalogue}
        day={dayInWords(britishDay(new Date()))}
        modules={encode(address).data}
        offers={offers}
      />
    </PageMain>
  );
}
