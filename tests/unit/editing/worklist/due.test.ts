import { expect, test } from "vitest";
import { dueTasks } from "../../../../lib/editing/worklist/due";
import { publicRow } from "../../../support/desk-rows";
import { edition } from "../../../support/made-up";

const slugs = (rows: Parameters<typeof dueTasks>[0]) => dueTasks(rows, "2026-11-22").map(({ row }) => row.slug);

test("of what was never checked, services and guides come before the bodies and places that they use", () => {
  const rows = [
    publicRow(edition("location", "clinic")),
    publicRow(edition("organization", "trust")),
    publicRow(edition("guide", "guide"), { due: "2027-03-01" }),
    publicRow(edition("service", "service"), { due: "2027-06-01" }),
  ];
  expect(slugs(rows)).toEqual(["service", "guide", "trust", "clinic"]);
});

test("what is overdue comes first, the longest overdue before all, whatever it is", () => {
  const checked = "2025-01-01";
  const rows = [
    publicRow(edition("service", "never")),
    publicRow(edition("service", "soon"), { due: "2026-12-01", checked }),
    publicRow(edition("service", "late"), { due: "2026-11-01", checked }),
    publicRow(edition("location", "longest-late"), { due: "2026-01-01", checked }),
  ];
  expect(slugs(rows)).toEqual(["longest-late", "late", "soon", "never"]);
});
