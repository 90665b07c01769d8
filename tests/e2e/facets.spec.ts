import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { areas } from "./support/site";

/** What the page of answers at this address says its number of answers is. */
const countIn = (html: string): number => {
  const [, said = ""] = /<p role="status"[^>]*>([^<]*)/.exec(html) ?? [];
  return said === "We found nothing" ? 0 : Number.parseInt(said, 10);
};

/** The choices of the form that narrows the list, each with the number that stands beside it. */
function choicesIn(html: string): { name: string; value: string; count: number }[] {
  const boxes = [
    ...html.matchAll(/type="(?:checkbox|radio)"[^>]* name="(\w+)" value="([\w-]+)"\/?>.*?\((?:<!-- -->)?(\d+)/gs),
  ];
  const lists = [...html.matchAll(/<select [^>]*name="(\w+)".*?<\/select>/gs)].flatMap(([list, name]) =>
    [...list.matchAll(/<option value="([\w-]+)"[^>]*>[^<]*\((\d+)\)</g)].map(
      ([, value, count]) => ["", name, value, count] as const,
    ),
  );
  return [...boxes, ...lists].map(([, name = "", value = "", count]) => ({ name, value, count: Number(count) }));
}

/**
 * The number of answers at an address of a page. The open API is asked, which answers in a tenth of the time that a
 * page is drawn in: that both give the same is tested below. Only near a part of a postcode, which programs cannot ask
 * for, the page itself says it.
 */
async function countAnswers(request: APIRequestContext, address: string): Promise<number> {
  if (address.includes("near=OX4+1")) return countIn(await (await request.get(address)).text());
  const [, area, query = ""] = /^\/([^/]+)\/services\?(.*)$/.exec(address) ?? [];
  const answered = await request.get(`/api/search?area=${area}&per_page=1&${query.replace("near=", "place=")}`);
  return (await answered.json()).total;
}

for (const question of [
  ...areas.map((area) => `/${area}/services?`),
  "/oxfordshire/services?near=OX4+1&radius=10",
  "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees&q=speech",
  "/stockton-on-tees/services?kind=service&age=9",
]) {
  test(`each number beside a filter of ${question} is the number of answers that it gives`, async ({ request }) => {
    const choices = choicesIn(await (await request.get(question)).text()).filter(
      ({ name }) => !question.includes(`${name}=`),
    );
    expect(new Set(choices.map(({ name }) => name)).size).toBeGreaterThanOrEqual(3);
    const found: typeof choices = [];
    for (const choice of choices) {
      const { name, value } = choice;
      found.push({ ...choice, count: await countAnswers(request, `${question}&${name}=${value}`) });
    }
    expect(found).toEqual(choices);
  });
}

test("the page and the open API give the same number of answers", async ({ request }) => {
  for (const query of [
    "",
    "q=speech",
    "q=toilet&age=6",
    "category=dental&category=continence",
    "refer=gp&kind=service",
    "near=Witney%2C+West+Oxfordshire%2C+Oxfordshire&q=speech&need=communication-and-interaction",
    "delivery=online&age=9",
  ]) {
    const page = countIn(await (await request.get(`/oxfordshire/services?${query}`)).text());
    const { total } = await (
      await request.get(`/api/search?area=oxfordshire&${query.replace("near=", "place=")}`)
    ).json();
    expect({ query, page }).toEqual({ query, page: total });
  }
});

test("an address of answers that is not quite right leads to the right one, which says what was left out", async ({
  request,
}) => {
  for (const [asked, right, sentence] of [
    ["near=OX4+1&radius=7", "near=OX4+1&radius=10", "Within 10 miles"],
    ["q=speech&radius=5", "q=speech&left-out=radius", "We left out the distance."],
    ["need=gone&kind=guide", "kind=guide&left-out=need", "We left out a need that this site does not have."],
    ["q=speech%09therapy&utm_source=x", "q=speech+therapy", "“speech therapy”"],
  ] as const) {
    const answer = await request.get(`/oxfordshire/services?${asked}`);
    expect([answer.status(), new URL(answer.url()).search]).toEqual([200, `?${right}`]);
    expect(await answer.text()).toContain(sentence);
  }
});

test("a page of answers past the last one leads to the last one", async ({ request }) => {
  for (const asked of ["near=OX4+1&kind=service", "age=7"]) {
    const answer = await request.get(`/oxfordshire/services?${asked}&page=999`);
    const { searchParams } = new URL(answer.url());
    const page = Number(searchParams.get("page") ?? 1);
    expect([answer.status(), page < 20]).toEqual([200, true]);
    if (page > 1)
      expect(await answer.text()).toMatch(
        new RegExp(`page (?:<!-- -->)?${page}(?:<!-- -->)? of (?:<!-- -->)?${page}\\b`),
      );
  }
});

test("the title of a page on which something has to be put right says so first", async ({ request, baseURL }) => {
  const titleIn = async (answer: Promise<APIResponse>) => /<title>([^<]*)/.exec(await (await answer).text())?.[1];
  expect(await titleIn(request.get("/oxfordshire/services?age=abc"))).toMatch(/^Error: /);
  expect(await titleIn(request.get("/oxfordshire/services?age=7"))).not.toMatch(/^Error: /);
  const headers = { Origin: String(baseURL) };
  expect(await titleIn(request.get("/where"))).toBe("Where do you live? – Health Local Offer");
  const wrong = titleIn(request.post("/find", { form: { where: "zxqzxq" }, headers }));
  expect(await wrong).toBe("Error: Where do you live? – Health Local Offer");
});
