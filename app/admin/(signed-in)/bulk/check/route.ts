import { z } from "zod";
import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { OneFile, Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { keepImport } from "@/lib/db/tables/bulk";
import { mayIn } from "@/lib/editing/roles";
import { readSourceFile } from "@/lib/open-referral-import/read-source-file";

const choose = "Choose a file first: CSV, or Open Referral as JSON or zip.";

/** `POST` (multipart): reads a file and keeps it for its dry run. Nothing is made of it yet. */
export const POST = onPost(z.object({ area: Text, file: OneFile }), async ({ sent: { area, file }, editor }) => {
  if (!findWorld(area) || !mayIn(editor, area, "viewer")) return refuse(editor, "missing", null);
  if (!mayIn(editor, area, "editor")) return refuse(editor, "forbidden", area);
  if (file === null) {
    return show(422, "/admin/bulk", { issues: [{ field: "file", message: choose }], typed: { area } });
  }
  const read = readSourceFile(new Uint8Array(await file.arrayBuffer()), file.name);
  const kept = await keepImport(database(), editor, area, read);
  if (kept.outcome !== "kept") return refuse(editor, kept.outcome, area);
  const page = `/admin/bulk/files/${kept.id}`;
  return read.source ? goTo(page) : show(422, page);
});
