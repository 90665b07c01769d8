import { randomUUID } from "node:crypto";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { area } from "../desk-world";
import { answer, at, type DeskKind, rare } from "./desk-kind";

/** The page about an entry that another area has published. */
const dental = `/admin/shared/${stableId("oxfordshire/services/dental")}`;

/** Lists of entries, and how a new one is begun. */
export const lists: readonly DeskKind[] = [
  at("the worklist of an editor", "editor", "/admin"),
  at("the worklist of a publisher", "publisher", "/admin"),
  rare(at("the worklist, narrowed to nothing", "viewer", "/admin?q=zxqzxq")),
  rare(at("one list of the worklist", "editor", "/admin?list=incomplete")),
  at("all entries", "editor", "/admin/entries"),
  rare(at("no entries", "viewer", "/admin/entries?q=zxqzxq")),
  answer(["entries, none of them ticked", "editor", 422], "/admin/entries", "/admin/entries/confirm"),
  at("entries that are still correct", "editor", "/admin/entries/confirmed"),
  at("a new entry", "editor", "/admin/entries/new"),
  rare(at("a new place: its postcode", "editor", `/admin/entries/new?kind=location&area=${area}&postcode=ZZ`)),
  rare(at("a new service: its name", "editor", `/admin/entries/new?kind=service&area=${area}`)),
  at(
    "a new service that may be there",
    "editor",
    `/admin/entries/new?kind=service&area=${area}&name=Clinic+that+is+new`,
  ),
  answer(["a new entry, filled in wrongly", "editor", 422], "/admin/entries/new", "/admin/entries/create", {
    kind: "service",
    area,
    name: "A clinic",
    slug: "Not a slug",
    id: randomUUID(),
  }),
  at("coverage", "editor", `/admin/coverage?area=${area}`),
  {
    name: "one cell of the coverage",
    as: "viewer",
    shows: "/admin/coverage",
    open: async (tab) => {
      await tab.goto(`/admin/coverage?area=${area}`);
      const cell = await tab.locator('main a[href*="band="]').first().getAttribute("href");
      await tab.goto(String(cell));
    },
  },
  at("entries of other areas", "publisher", `/admin/shared?area=${area}&q=dental`),
  at("an entry of another area", "publisher", `${dental}?area=${area}`),
  answer(["an entry of another area, with notes that cannot be shown", "publisher", 422], dental, `${dental}/show`, {
    area,
    notes: "Ring <b>us</b>.",
    revision: "0",
  }),
  at("unmet need", "viewer", "/admin/unmet-need"),
  at("jobs", "viewer", "/admin/jobs"),
];
