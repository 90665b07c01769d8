import { goTo } from "@/app/admin/answers";
import { onPost, refuse } from "@/app/admin/who";
import { discardImport } from "@/lib/db/tables/bulk";
import { database } from "@/lib/db/client";

/** `POST`: puts a file away before anything was made of it. */
export const POST = onPost(async ({ editor, params }) =>
  (await discardImport(database(), editor, params.file ?? "")) === "discarded"
    ? goTo("/admin/bulk")
    : refuse(editor, "missing", null),
);
