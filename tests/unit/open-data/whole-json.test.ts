import { expect, test } from "vitest";
import { GET } from "../../../app/api/downloads/[area]/[file]/route";
import { findDownload } from "../../../lib/open-data/downloads";
import { feedOf, isIn, locationItems, organizationItems, serviceItems } from "../../../lib/open-data/feed";
import type { Piece } from "../../../lib/open-data/lines";
import { ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded, servedInTests } from "../../support/door";
import { catalogueOf } from "../../support/made-up";
import { manyServices } from "../../support/many-services";
import { base } from "../../support/open-data";

const catalogue = manyServices(130);
const area = "oxfordshire";
const pieces = (from = catalogue, slug = area) => {
  const file = findDownload(slug, "services.json", from, base);
  if (!file?.pieces) throw new Error("no pieces");
  return file.pieces;
};

test("everything an area publishes comes through the front door in pieces, and is one value with every record", async () => {
  pretendLoaded(1);
  Object.assign((servedInTests() as unknown as { live: object }).live, { catalogue });
  const door = await openDoor(() => undefined, {}, new Map([["/api/downloads/*", { GET }]]));
  const asked = (headers = {}) => ask(door.base, `/api/downloads/${area}/services.json`, { headers });
  const answer = await asked();
  const again = await asked({ "If-None-Match": String(answer.headers.etag) });
  door.close();
  const feed = feedOf(catalogue, `http://127.0.0.1:${door.port}`);
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const own = (of: typeof serviceItems) => idsOf(of(feed).filter((item) => isIn(item, area)));
  const whole = JSON.parse(answer.text);
  expect(idsOf(whole.services)).toEqual(own(serviceItems));
  expect(idsOf(whole.organizations)).toEqual(own(organizationItems));
  expect(idsOf(whole.locations)).toEqual(own(locationItems));
  expect(whole.taxonomies).toEqual(JSON.parse(JSON.stringify(feed.terms.taxonomies)));
  expect(whole.licence.name).toBe("OGL-UK-3.0");
  expect(answer.headers["content-disposition"]).toContain("services.json");
  expect(again.status).toBe(304);
});

test("no piece of it is longer than 25 records", () => {
  const { piece } = pieces();
  let count = 0;
  for (let after: string | null = ""; after !== null; count++) {
    const { text, next }: Piece = piece(after);
    expect(text.split("\n").filter((line: string) => line.startsWith('{"id"')).length).toBeLessThanOrEqual(25);
    after = next;
  }
  expect(count).toBeGreaterThan(6);
});

test("it is whole where there is nothing, and where the rest of a list was withdrawn meanwhile", () => {
  const empty = findDownload("near", "services.json", catalogueOf([]), base)?.body();
  expect(JSON.parse(String(empty))).toMatchObject({ services: [], locations: [] });
  const { piece } = pieces();
  const first = piece("");
  const texts = [first.text];
  for (let after: string | null = "services/ffffffff"; after !== null; ) {
    const { text, next }: Piece = piece(after);
    texts.push(text);
    after = next;
  }
  expect(JSON.parse(texts.join("")).services).toHaveLength(25);
});

test("its tag is another one when something was published", () => {
  const [[id, first] = []] = [...catalogue.entries].filter(([, entry]) => entry.kind === "guide");
  if (!id || !first) throw new Error("no guide");
  const entries = new Map(catalogue.entries).set(id, Object.assign({}, first, { publishedAt: "2026-12-01T00:00:00Z" }));
  expect(pieces().tag()).toBe(pieces(manyServices(130)).tag());
  expect(pieces(Object.assign({}, catalogue, { entries })).tag()).not.toBe(pieces().tag());
});
