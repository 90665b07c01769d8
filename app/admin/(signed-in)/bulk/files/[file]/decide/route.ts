import { z } from "zod";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { decideImport } from "@/lib/db/tables/bulk";
import { parseDecision } from "@/lib/tables/kept-import";
import { shownKinds } from "@/lib/tables/shown-rows";

/** Which rows were on the page, and which page of which list it was. */
const OnPage = z.object({
  rows: Text.transform((text) => text.split(",").filter((row) => /^[1-9]\d{0,5}$/.test(row))),
  show: Text.transform((text) => shownKinds.find((kind) => kind === text) ?? "all"),
  page: Text.transform((text) => /^[1-9]\d{0,3}$/.exec(text)?.[0] ?? "1"),
});

/**
 * `POST`: what somebody says about the rows of one page. A row that is on the page and has no answer has none any more.
 */
export const POST = onPost(OnPage, async ({ sent: { rows, show, page }, textOf, editor, id }) => {
  const decisions = new Map(rows.map((row) => [Number(row), parseDecision(textOf(`row-${row}`))]));
  if ((await decideImport(database(), editor, id, decisions)) === "missing") return refuse(editor, "missing", null);
  return goTo(`/admin/bulk/files/${id}?show=${show}&page=${page}`);
});
