import { z } from "zod";
import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text, Texts } from "@/app/form";
import { database } from "@/lib/db/client";
import { answerFeed } from "@/lib/db/feeds/feed-changes";
import { findFeed } from "@/lib/db/feeds/feeds";

const sentences = {
  moved: "The feed says something else by now. This is what it says. Nothing was done.",
  waiting: "The entry waits for somebody to check it. It can be changed when it is published or sent back.",
};

/**
 * `POST`: takes the fields of a record that somebody ticked into its entry's draft; the council's words stay in the
 * others.
 */
export const POST = onPost(
  z.object({ record: Text, latest: Text, take: Texts }),
  async ({ sent: { record: recordId, latest: latestAt, take }, editor, id: feedId }) => {
    const feed = await findFeed(database(), editor, feedId);
    const world = feed && findWorld(feed.area);
    if (!feed || !world) return refuse(editor, "missing", null);
    const answered = await answerFeed(database(), editor, { feedId, recordId, latestAt, take }, world);
    if (answered === "missing" || answered === "forbidden") return refuse(editor, answered, feed.area);
    const page = `/admin/bulk/feeds/${feedId}`;
    if (answered === "done") return goTo(`${page}?done=${take.length > 0 ? "taken" : "kept"}`);
    return show(409, page, { issues: [{ field: "main", message: sentences[answered] }] });
  },
);
