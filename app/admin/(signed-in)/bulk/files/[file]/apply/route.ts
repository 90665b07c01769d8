import { z } from "zod";
import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { findImport } from "@/lib/db/tables/bulk";
import { applyImport } from "@/lib/db/tables/bulk-apply";

const sentences = {
  moved:
    "The entries are not what they were when you looked: somebody changed them, or you answered in another window. This is what the file would do now. Nothing was done.",
  "not ready": "Some rows cannot be used yet, or wait for your answer. Nothing was done.",
};

/** `POST`: makes drafts of every row that somebody looked at, all of them or none. */
export const POST = onPost(z.object({ report: Text }), async ({ sent, editor, id }) => {
  const page = `/admin/bulk/files/${id}`;
  const found = await findImport(database(), editor, id);
  const world = found && findWorld(found.area);
  if (!found || !world) return refuse(editor, "missing", null);
  const result = await applyImport(database(), editor, id, { world, fingerprint: sent.report });
  if (result.outcome === "missing") return refuse(editor, "missing", null);
  if (result.outcome === "applied") return goTo(page);
  const status = result.outcome === "moved" ? 409 : 422;
  return show(status, page, { issues: [{ field: "main", message: sentences[result.outcome] }] });
});
