import { describe, expect, test } from "vitest";
import { isEscalated, type Person, peopleFor, type Review } from "../../../lib/editing/reminders";
import type { Role } from "../../../lib/editing/roles";

const review = (more: Partial<Review> = {}): Review => ({
  entryId: "e",
  number: 1,
  area: "near",
  areaName: "Near",
  kind: "service",
  slug: "sleep",
  name: "Sleep clinic",
  due: "2026-11-20",
  ownerId: null,
  remindedAt: null,
  ...more,
});
const person = (id: string, role: Role, area = "near"): Person => ({
  id,
  name: id,
  email: `${id}@council.example`,
  area,
  role,
});
const today = "2026-11-21";
const idsFor = (people: Person[], more: Partial<Review> = {}) =>
  peopleFor(review(more), people, today).map(({ id }) => id);

const all = [
  person("vic", "viewer"),
  person("ed", "editor"),
  person("pat", "publisher"),
  person("pam", "publisher"),
  person("ada", "administrator"),
  person("far", "publisher", "far"),
];

describe("who is reminded of a page", () => {
  test("is its owner", () => {
    expect(idsFor(all, { ownerId: "ed" })).toEqual(["ed"]);
  });

  test("is the publishers of its area when it has no owner", () => {
    expect(idsFor(all)).toEqual(["pat", "pam"]);
  });

  test.each([
    ["may only read by now", "vic"],
    ["works for another area", "far"],
    ["is gone", "gone"],
  ])("is the publishers when its owner %s", (_, ownerId) => {
    expect(idsFor(all, { ownerId })).toEqual(["pat", "pam"]);
  });

  test("is the administrators where there is no publisher", () => {
    expect(idsFor([person("ed", "editor"), person("ada", "administrator")])).toEqual(["ada"]);
  });

  test("is nobody where nobody could change it", () => {
    expect(idsFor([person("vic", "viewer"), person("far", "administrator", "far")])).toEqual([]);
  });

  test("is the administrators too, once, when it is thirty days late", () => {
    expect(idsFor(all, { ownerId: "ed", due: "2026-10-22" })).toEqual(["ed", "ada"]);
    expect(idsFor(all, { ownerId: "ada", due: "2026-10-22" })).toEqual(["ada"]);
    expect(idsFor(all, { ownerId: "ed", due: "2026-10-23" })).toEqual(["ed"]);
  });
});

test("a page is late enough for administrators after thirty days", () => {
  expect(isEscalated({ due: "2026-10-22" }, today)).toBe(true);
  expect(isEscalated({ due: "2026-10-23" }, today)).toBe(false);
});
