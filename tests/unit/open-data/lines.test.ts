import { getHeapSpaceStatistics } from "node:v8";
import { describe, expect, test } from "vitest";
import { GET } from "../../../app/api/oruk/[[...path]]/route";
import { feedOf, placeItems, serviceItems } from "../../../lib/open-data/feed";
import { listForm } from "../../../lib/open-data/forms";
import { pieceOf } from "../../../lib/open-data/lines";
import { ask } from "../../e2e/support/wire";
import { firstCatalogue } from "../../support/catalogue";
import { openDoor, pretendLoaded, servedInTests } from "../../support/door";
import { manyServices } from "../../support/many-services";
import { askFeed, base, walkFeed } from "../../support/open-data";

/** Asks the feed of a Catalogue through the front door. */
async function askDoor(catalogue: object, address: string, headers: Record<string, string> = {}) {
  pretendLoaded(1);
  Object.assign((servedInTests() as unknown as { live: object }).live, { catalogue });
  const door = await openDoor(() => undefined, {}, new Map([["/api/oruk/*", { GET }]]));
  const answer = await ask(door.base, `/api/oruk/${address}`, { headers: { Host: "feed.example", ...headers } });
  door.close();
  return answer;
}

describe("everything as lines", () => {
  const catalogue = manyServices(250);

  test("comes through the front door as the pages of the list have it", async () => {
    const answer = await askDoor(catalogue, "services?format=ndjson");
    const lines = answer.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(
      walkFeed(catalogue, "services", "per_page=100&minimal=true").map(({ id }) => id),
    );
    expect(answer.headers["content-type"]).toBe("application/x-ndjson; charset=utf-8");
  });

  test.each(["services?search=speech", "services?format=ndjson&search=speech", "services?postcode=OX4+1XD"])(
    "is kept by nobody when it says what somebody looks for or where: %s",
    async (address) => expect((await askDoor(catalogue, address)).headers["cache-control"]).toBe("no-store"),
  );

  test("has a tag that stays in another process, and is another one when something was published", async () => {
    const tagOf = async (from: object, address: string) => String((await askDoor(from, address)).headers.etag);
    const address = "services?format=ndjson&minimal=true";
    const tag = await tagOf(catalogue, address);
    expect(await tagOf(manyServices(250), address)).toBe(tag);
    expect((await askDoor(catalogue, address, { "If-None-Match": tag })).status).toBe(304);
    const [[id, first] = []] = [...catalogue.entries].filter(([, { kind }]) => kind === "service");
    if (!id || !first) throw new Error("no service");
    const entries = new Map(catalogue.entries).set(
      id,
      Object.assign({}, first, { publishedAt: "2026-12-01T00:00:00Z" }),
    );
    expect(await tagOf(Object.assign({}, catalogue, { entries }), address)).not.toBe(tag);
    expect(await tagOf(catalogue, "services?format=ndjson")).not.toBe(tag);
  });

  test("of a search are the same services as its pages have", () => {
    const found = askFeed(catalogue, "services?format=ndjson&search=speech&minimal=true").lines.map(({ id }) => id);
    const paged = walkFeed(catalogue, "services", "search=speech&minimal=true&per_page=100").map(({ id }) => id);
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(paged.toSorted());
  });

  test("go on behind what was withdrawn in the middle", () => {
    const items = serviceItems(feedOf(catalogue, base));
    const formOf = ({ id }: { id: string }) => ({ id });
    const first = pieceOf({ items, formOf, inPiece: 100 }, "");
    const left = items.filter(({ id }) => id !== first.next);
    const second = pieceOf({ items: left, formOf, inPiece: 100 }, first.next ?? "");
    expect(second.text.startsWith(JSON.stringify({ id: items[100]?.id }))).toBe(true);
  });
});

test("a list is made without what it leaves out, and says the same as if it were made whole", () => {
  const feed = feedOf(firstCatalogue(), base);
  for (const { record, short } of [...serviceItems(feed), ...placeItems(feed)])
    expect(listForm(short?.() ?? {})).toEqual(listForm(record()));
});

/** Bytes of the heap that only a full collection looks through. */
const oldSpace = () => getHeapSpaceStatistics().find((space) => space.space_name === "old_space")?.space_used_size ?? 0;

test("a line that has gone out leaves next to nothing for a full collection", () => {
  const items = serviceItems(feedOf(manyServices(1_000), base));
  const lengthOf = (some: typeof items) => some.reduce((sum, { record }) => sum + JSON.stringify(record()).length, 0);
  const [warm, counted] = [items.slice(0, 500), items.slice(500)];
  lengthOf(warm);
  const before = oldSpace();
  expect(lengthOf(counted)).toBeGreaterThan(5_000_000);
  // The records of places and organizations are kept, some 3 kB for each service.
  expect((oldSpace() - before) / counted.length).toBeLessThan(8_000);
});
