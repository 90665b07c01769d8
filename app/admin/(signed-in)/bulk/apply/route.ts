import { z } from "zod";
import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { checkContent } from "@/app/admin/desk/check";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text, Texts } from "@/app/form";
import { database } from "@/lib/db/client";
import { keepActions } from "@/lib/db/tables/bulk";
import { actOn } from "@/lib/db/tables/bulk-actions";
import { mayIn } from "@/lib/editing/roles";
import { loadCatalogue } from "@/lib/live/live";
import { readAction, readChosen } from "@/lib/tables/read-action";

const Ticked = z.object({
  area: Text,
  entry: Texts,
  do: Text,
  category: Text,
  owner: Text,
  day: Text,
  reason: Text,
  kind: Text,
  scheduled: Text,
});

/** `POST`: does one thing to the ticked entries, and shows for each whether it was done. */
export const POST = onPost(Ticked, async ({ sent: { area, entry, ...typed }, editor }) => {
  const world = findWorld(area);
  if (!world || !mayIn(editor, area, "viewer")) return refuse(editor, "missing", null);
  if (!mayIn(editor, area, "editor")) return refuse(editor, "forbidden", area);
  const { chosen, issues: ofList } = readChosen(entry);
  const { action, issues: ofAction } = readAction(typed, world.terms);
  const issues = [...ofList, ...ofAction];
  if (action === null || issues.length > 0) {
    const kind = /^[a-z]+$/.test(typed.kind) ? `&kind=${typed.kind}` : "";
    const entries = chosen.map(({ id }) => id);
    return show(422, `/admin/bulk/entries?area=${area}${kind}`, {
      issues,
      typed: { ...typed, entries: entries.join(" ") },
    });
  }
  const results = await actOn(database(), editor, area, { chosen, action, check: checkContent });
  if (action.do === "publish") await loadCatalogue().catch(() => undefined);
  return goTo(`/admin/bulk/done/${await keepActions(database(), editor, area, { action: action.do, results })}`);
});
