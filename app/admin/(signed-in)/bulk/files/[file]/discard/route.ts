import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { discardImport } from "@/lib/db/tables/bulk";

/** `POST`: puts a file away before anything was made of it. */
export const POST = onPost(NoFields, async ({ editor, id }) =>
  (await discardImport(database(), editor, id)) === "discarded" ? goTo("/admin/bulk") : refuse(editor, "missing", null),
);
