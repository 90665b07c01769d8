import { z } from "zod";
import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Line, Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { noteFeed, wantFeed } from "@/lib/db/feeds/feeds";
import { mayIn } from "@/lib/editing/roles";
import { sourceOfUrl, titleOfFeed } from "@/lib/open-referral-import/feed-address";

const enter = "Enter the whole web address of the feed, which starts with https:// or http://.";

/** `POST`: notes a feed of an area, and asks to have it read. Nothing is made of it yet. */
export const POST = onPost(z.object({ area: Text, url: Line }), async ({ sent: { area, url }, editor }) => {
  if (!findWorld(area) || !mayIn(editor, area, "viewer")) return refuse(editor, "missing", null);
  if (!mayIn(editor, area, "editor")) return refuse(editor, "forbidden", area);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || url.length > 1_000) {
    return show(422, "/admin/bulk", { issues: [{ field: "url", message: enter }], typed: { area, url } });
  }
  const source = sourceOfUrl(url);
  const noted = await noteFeed(database(), editor, area, { source, url, title: titleOfFeed(source) });
  if (noted.outcome !== "noted") return refuse(editor, noted.outcome, area);
  await wantFeed(database(), editor, noted.id);
  return goTo(`/admin/bulk/feeds/${noted.id}`);
});
