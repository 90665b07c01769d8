import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../../app/api/oruk/[[...path]]/route";
import type { Catalogue } from "../../../lib/catalogue/catalogue";
import { fetchPage } from "../../../lib/jobs/feeds/fetch-page";
import { openPageStore } from "../../../lib/jobs/feeds/page-store";
import { walkFeed } from "../../../lib/jobs/feeds/walk-feed";
import { firstCatalogue } from "../../support/catalogue";
import { openDoor, pretendLoaded, servedInTests } from "../../support/door";

const first = firstCatalogue();
const services = [...first.entries.values()].filter(({ kind }) => kind === "service");
let door: Awaited<ReturnType<typeof openDoor>>;
let folder: string;

/** Serves a Catalogue from now on, as a publish does. */
function publish(version: number, catalogue: Catalogue): void {
  pretendLoaded(version);
  Object.assign((servedInTests() as unknown as { live: object }).live, { catalogue });
}

/** The Catalogue in which a service was published anew on the day of this number. */
function changed(day: number): Catalogue {
  const entry = services[day];
  if (!entry) throw new Error("no service");
  const publishedAt = `2026-12-0${day}T09:00:00.000Z`;
  const entries = new Map(first.entries).set(entry.id, Object.assign({}, entry, { publishedAt }));
  return Object.assign({}, first, { entries });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "harvest-"));
  publish(1, first);
  door = await openDoor(() => undefined, {}, new Map([["/api/oruk/*", { GET }]]));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  door.close();
});

const night = () =>
  walkFeed(`${door.base}/api/oruk`, {
    fetch: (url, options) => fetchPage(url, { ...options, allow: [`127.0.0.1:${door.port}`] }),
    store: openPageStore(folder, door.base, Date.now()),
    pause: 0,
  });

test("a harvester that comes each night for a week downloads only what changed", async () => {
  const whole = await night();
  expect([whole.issue, whole.notes, whole.parts.services.length]).toEqual([null, [], services.length]);
  expect(await night()).toMatchObject({ fetched: 0, same: whole.fetched });
  for (let day = 1; day <= 7; day++) {
    publish(day + 1, changed(day));
    const found = await night();
    // One service was published, and another one is as it was before: two pages of services at most.
    expect(found.fetched).toBeGreaterThan(0);
    expect(found.fetched).toBeLessThanOrEqual(2);
    expect(found.fetched + found.same).toBe(whole.fetched);
    expect(found.parts.services).toHaveLength(services.length);
  }
}, 60_000);

test("who asks for what was published since yesterday gets that, and no more", async () => {
  publish(20, changed(3));
  const since = await fetch(`${door.base}/api/oruk/services?modified_after=2026-12-03T00:00:00Z`);
  expect(((await since.json()) as { contents: { id: string }[] }).contents.map(({ id }) => id)).toEqual([
    services[3]?.id,
  ]);
});
