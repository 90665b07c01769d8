import { beforeAll, expect, test } from "vitest";
import { POST } from "@/app/my-list/change/route";
import { listedId, mostOnList } from "../../../../lib/catalogue/service-list";
import { firstCatalogue } from "../../../support/catalogue";
import { pretendLoaded, servedInTests } from "../../../support/door";

const catalogue = firstCatalogue();
const of = (kind: string) => [...catalogue.entries.values()].filter((entry) => entry.kind === kind).map(listedId);

beforeAll(() => {
  pretendLoaded(1);
  Object.assign(servedInTests().live ?? {}, { catalogue });
});

/** Sends a button of the list, from a browser that keeps these ids; returns the ids that it keeps then, or null. */
async function press(fields: Record<string, string>, kept: readonly string[] = []) {
  const headers = { Cookie: `my-list=${kept.join(".")}`, "Content-Type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams(fields).toString();
  const answer = await POST(new Request("http://localhost/my-list/change", { method: "POST", headers, body }));
  const [cookie] = answer.headers.getSetCookie();
  return {
    location: answer.headers.get("Location"),
    ids: cookie === undefined ? null : (/^my-list=([^;]*)/.exec(cookie)?.[1] ?? "").split(".").filter(Boolean),
  };
}

test("nothing but published services and guides gets onto a list, whatever a form says", async () => {
  const [service = ""] = of("service");
  const [organization = ""] = of("organization");
  const [place = ""] = of("location");
  const add = [service, organization, place, "0000000000ff", "<b>"].join(".");
  expect((await press({ add })).ids).toEqual([service]);
  expect(await press({ add: [organization, "0000000000ff"].join(".") }, [service])).toEqual({
    location: "/my-list",
    ids: null,
  });
});

test("a button of the list leads nowhere but to the list", async () => {
  const [service = ""] = of("service");
  const buttons: Record<string, string>[] = [{ add: service }, { remove: service }, { clear: "all" }, { add: "//x.y" }];
  for (const fields of buttons) {
    expect((await press(fields, [service])).location).toMatch(/^\/my-list(?:\?|$)/);
  }
});

test("a list that is full stays as it was", async () => {
  const [one = "", ...others] = of("service");
  const full = others.slice(0, mostOnList);
  expect(full).toHaveLength(mostOnList);
  expect(await press({ add: one }, full)).toEqual({ location: "/my-list?did=full", ids: full });
});
