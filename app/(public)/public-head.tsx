import { AgeNotice } from "@/components/age-notice";
import { SiteHeader } from "@/components/site-header";
import type { Area } from "@/lib/catalogue/area";
import { liveState } from "@/lib/live/live";

/** The head of a public page, of an area or of none, and below it how old the page is where that is worth knowing. */
export function PublicHead({
  area = null,
  logo,
}: {
  area?: Pick<Area, "slug" | "name"> | null;
  /** Where the area's own sign is. */
  logo?: string;
}) {
  const { isOld, loadedAt } = liveState();
  return (
    <>
      <SiteHeader area={area && { slug: area.slug, name: area.name }} logo={logo} />
      {isOld && loadedAt && <AgeNotice confirmedAt={loadedAt} />}
    </>
  );
}
