import { readFileSync } from "node:fs";
import path from "node:path";
import { faultsOf, readSchema, type Schema } from "./schema-faults";

/** What a feed answers: the status, the headers that count, and the body. */
type Asked = { status: number; type: string; open: string | null; body: string };
/** Asks a feed for an address below its own, such as "/services?page=1". */
export type AskFeed = (address: string) => Promise<Asked>;

type Page = { contents: { id: string }[] } & Record<string, unknown>;

/** As many ids of a list as the official validator asks for. */
const mostIds = 10;

/** The schemas of each path, as the official description of version 3.0 names them. */
function schemasOf(folder: string): Map<string, Schema> {
  const { paths } = JSON.parse(readFileSync(path.join(folder, "openapi.json"), "utf8"));
  return new Map(
    Object.entries(paths as Record<string, { get: object }>).map(([name, { get }]) => {
      const [, ref = ""] = /"\$ref":"([^"]+\.json)"/.exec(JSON.stringify(get)) ?? [];
      return [name, readSchema(path.join(folder, "schema"), ref)];
    }),
  );
}

/** What is wrong with how a page counts. */
function faultsOfPage({ contents, ...page }: Page, number: number): string[] {
  const { total_items, total_pages, page_number, size, first_page, last_page, empty } = page;
  const faults: string[] = [];
  if (page_number !== number) faults.push(`page_number is ${page_number}, not ${number}`);
  if (size !== contents.length) faults.push(`size is ${size}, and there are ${contents.length}`);
  if (first_page !== (number === 1)) faults.push(`first_page is ${first_page} on page ${number}`);
  if (last_page !== (number === total_pages)) faults.push(`last_page is ${last_page} on page ${number}`);
  if (empty !== (total_items === 0)) faults.push(`empty is ${empty}, and there are ${total_items}`);
  return faults;
}

/**
 * Returns every fault of a feed by the official schemas in a folder (`openapi.json`, `schema/`). It asks what the
 * official validator of Open Referral UK asks, and each resource that the standard leaves open has to be there. With
 * `isStrict` it asks for the strict profile, in which nothing may stand that the UK profile does not have.
 */
export async function feedFaults(ask: AskFeed, folder: string, isStrict: boolean): Promise<string[]> {
  const schemas = schemasOf(folder);
  const faults: string[] = [];
  const read = async (address: string, schema: Schema | undefined): Promise<unknown> => {
    const asked = address + (isStrict ? `${address.includes("?") ? "&" : "?"}profile=strict` : "");
    const { status, type, open, body } = await ask(asked);
    const say = (fault: string) => faults.push(`${asked}: ${fault}`);
    if (status !== 200) say(`answers ${status}`);
    if (!/^application\/json\b/.test(type)) say(`is ${type}`);
    if (open !== "*") say("is not open to every site (Access-Control-Allow-Origin)");
    if (status !== 200) return null;
    const value: unknown = JSON.parse(body);
    const items = schema?.properties?.contents;
    // What a page says of itself is in the standard's text, and not in the schemas of its lists.
    for (const fault of faultsOf(value, schema ?? {}, isStrict && !items)) say(fault);
    if (isStrict && items)
      for (const fault of faultsOf((value as Page).contents, items, true, "$.contents")) say(fault);
    return value;
  };
  await read("", schemas.get("/"));
  await read("/", schemas.get("/"));
  for (const list of [...schemas.keys()].filter((name) => schemas.has(`${name}/{id}`))) {
    const first = (await read(`${list}?page=1`, schemas.get(list))) as Page | null;
    if (!first) continue;
    const pages = Number(first.total_pages);
    // The schema of a place by its id lacks the service that its list has, and that the UK profile's own has there.
    const one = schemas.get(`${list}/{id}`);
    const service = list === "/service_at_locations" ? schemas.get("/services/{id}") : undefined;
    const whole = service ? { ...one, properties: { ...one?.properties, service } } : one;
    const ids = new Set<string>();
    for (let number = 1; number <= pages; number++) {
      const page = number === 1 ? first : ((await read(`${list}?page=${number}`, schemas.get(list))) as Page);
      for (const fault of faultsOfPage(page, number)) faults.push(`${list}?page=${number}: ${fault}`);
      for (const { id } of page.contents) {
        if (ids.has(id)) faults.push(`${list}?page=${number}: ${id} comes twice`);
        ids.add(id);
      }
    }
    if (ids.size !== first.total_items) faults.push(`${list}: says ${first.total_items} items, and has ${ids.size}`);
    for (const id of [...ids].slice(0, mostIds)) {
      const found = (await read(`${list}/${id}`, whole)) as { id?: string } | null;
      if (found?.id !== id) faults.push(`${list}/${id}: is ${found?.id}`);
    }
    for (const none of [`${list}/none`, `${list}?page=${pages + 1}`]) {
      const { status } = await ask(none);
      if (status < 400 || status > 499) faults.push(`${none}: answers ${status}`);
    }
  }
  return faults;
}
