import { randomUUID } from "node:crypto";
import { sendFrom } from "../desk-world";
import { answer, at, type DeskKind, pageOf, rare, seen } from "./desk-kind";

/** One entry: where it stands, what may be done with it, its past, and how it will look. */
export const entries: readonly DeskKind[] = [
  ...(["new", "published", "draft"] as const).map((stage) => at(`an entry: ${stage}`, "publisher", pageOf(stage))),
  ...(["scheduled", "emergency", "down"] as const).map((stage) =>
    rare(at(`an entry: ${stage}`, "publisher", pageOf(stage))),
  ),
  rare(at("an entry, handed in, for who handed it in", "editor", pageOf("submitted"))),
  at("an entry, handed in, for a publisher", "publisher", pageOf("submitted")),
  at("an entry for a viewer", "viewer", pageOf("draft")),
  at("an entry in which everything is wrong", "editor", ({ wrong }) => `/admin/entries/${wrong.id}`),
  at("an entry with much to say", "editor", ({ full }) => `/admin/entries/${full.service}`),
  answer(["handing in without a reason", "editor", 422], pageOf("draft"), pageOf("draft", "/submit"), seen),
  rare(
    answer(["handing in what somebody changed meanwhile", "editor", 409], pageOf("draft"), pageOf("draft", "/submit"), {
      number: "2",
      revision: "7",
      reason: "Done",
    }),
  ),
  rare(
    answer(
      ["publishing what was not looked at", "publisher", 422],
      pageOf("submitted"),
      pageOf("submitted", "/publish"),
      seen,
    ),
  ),
  answer(["publishing at no time", "publisher", 422], pageOf("submitted"), pageOf("submitted", "/publish"), {
    ...seen,
    how: "later",
    day: "tomorrow",
    time: "noon",
  }),
  rare(
    answer(["an emergency without a reason", "publisher", 422], pageOf("draft"), pageOf("draft", "/publish"), {
      ...seen,
      how: "emergency",
      emergency: "Quick",
    }),
  ),
  rare(
    answer(
      ["sending back without a reason", "publisher", 422],
      pageOf("submitted"),
      pageOf("submitted", "/return"),
      seen,
    ),
  ),
  rare(
    answer(["another address that is none", "publisher", 422], pageOf("published"), pageOf("published", "/rename"), {
      slug: "A B",
    }),
  ),
  rare(
    answer(["an empty note", "editor", 422], pageOf("published"), pageOf("published", "/note"), {
      "note-id": randomUUID(),
    }),
  ),
  rare(
    answer(["a label that is none", "editor", 422], pageOf("published"), pageOf("published", "/label"), {
      label: "<b>",
    }),
  ),
  at("taking down", "editor", pageOf("published", "/withdraw")),
  rare(
    answer(
      ["taking down without a reason", "editor", 422],
      pageOf("published", "/withdraw"),
      pageOf("published", "/withdraw/confirm"),
    ),
  ),
  answer(["what a viewer may not do", "viewer", 403], "/admin/forbidden", pageOf("draft", "/discard"), seen),
  {
    name: "what is not there",
    as: "editor",
    status: 404,
    shows: "/admin/missing",
    open: (tab) => tab.goto(`/admin/entries/${randomUUID()}`),
  },
  at("an entry that several people worked on", "editor", ({ lived }) => `/admin/entries/${lived.id}`),
  at("a history of several people", "editor", ({ lived }) => `/admin/entries/${lived.id}/history`),
  rare(at("a history", "editor", pageOf("emergency", "/history"))),
  at("a comparison", "viewer", pageOf("submitted", "/compare?from=1&to=2")),
  at("all of a first edition", "viewer", ({ full }) => `/admin/entries/${full.service}/compare?to=1`),
  at("a preview: parent", "editor", ({ full }) => `/admin/entries/${full.service}/preview/parent`),
  ...["professional", "print"].map((reader) =>
    rare(at(`a preview: ${reader}`, "editor", ({ full }) => `/admin/entries/${full.service}/preview/${reader}`)),
  ),
  ...(["guide", "organization", "location"] as const)
    .map((kind) => at(`a preview of a ${kind}`, "editor", ({ full }) => `/admin/entries/${full[kind]}/preview/parent`))
    .map(rare),
  rare(at("a preview of what cannot be shown", "editor", ({ wrong }) => `/admin/entries/${wrong.id}/preview/parent`)),
  at("two versions", "editor", ({ entries, unsaved }) => `/admin/entries/${entries.draft.id}/kept/${unsaved}`),
  {
    name: "a save that came too late",
    as: "editor",
    status: 409,
    shows: "/admin/entries/[id]/kept/[unsaved]",
    open: async (tab, { entries }) => {
      const old = { section: "about", number: "1", revision: "1", name: "Typed too late", do: "save" };
      await tab.goto("/admin/forbidden");
      await sendFrom(tab, `/admin/entries/${entries.draft.id}/save`, old);
    },
  },
  rare(
    answer(
      ["a save without what it was begun from", "editor", 422],
      pageOf("draft", "/edit/about"),
      pageOf("draft", "/save"),
      {
        section: "about",
      },
    ),
  ),
];
