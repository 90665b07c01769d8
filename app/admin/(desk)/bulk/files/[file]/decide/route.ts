import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { decideImport } from "@/lib/db/tables/bulk";
import { parseDecision } from "@/lib/tables/kept-import";
import { shownKinds } from "@/lib/tables/shown-rows";

/**
 * `POST`: what somebody says about the rows of one page. A row that is on the page and has no answer has none any more.
 */
export const POST = onPost(async ({ form, editor, params }) => {
  const id = params.file ?? "";
  const rows = String(form.get("rows") ?? "")
    .split(",")
    .filter((row) => /^[1-9]\d{0,5}$/.test(row));
  const decisions = new Map(rows.map((row) => [Number(row), parseDecision(String(form.get(`row-${row}`) ?? ""))]));
  if ((await decideImport(database(), editor, id, decisions)) === "missing") return refuse(editor, "missing", null);
  const show = shownKinds.find((kind) => kind === form.get("show")) ?? "all";
  const page = /^[1-9]\d{0,3}$/.exec(String(form.get("page") ?? ""))?.[0] ?? "1";
  return goTo(`/admin/bulk/files/${id}?show=${show}&page=${page}`);
});
