import { expect, test } from "@playwright/test";
import { areas } from "./support/site";

/** What the page of answers at this address says its number of answers is. */
const countIn = (html: string): number => {
  const [, said = ""] = /role="status"[^>]*>([^<]*)/.exec(html) ?? [];
  return said === "We found nothing" ? 0 : Number.parseInt(said, 10);
};

/** The choices of the form that narrows the list, each with the number that stands beside it. */
function choicesIn(html: string): { name: string; value: string; count: number }[] {
  const boxes = [...html.matchAll(/type="checkbox"[^>]* name="(\w+)" value="([\w-]+)"\/?>.*?\((?:<!-- -->)?(\d+)/gs)];
  const lists = [...html.matchAll(/<select [^>]*name="(\w+)".*?<\/select>/gs)].flatMap(([list, name]) =>
    [...list.matchAll(/<option value="([\w-]+)"[^>]*>[^<]*\((\d+)\)</g)].map(
      ([, value, count]) => ["", name, value, count] as const,
    ),
  );
  return [...boxes, ...lists].map(([, name = "", value = "", count]) => ({ name, value, count: Number(count) }));
}

for (const question of [
  ...areas.map((area) => `/${area}/services?`),
  "/oxfordshire/services?near=OX4+1&radius=10",
  "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees&q=speech",
  "/stockton-on-tees/services?kind=guide&age=9",
]) {
  test(`each number beside a filter of ${question} is the number of answers that it gives`, async ({ request }) => {
    const choices = choicesIn(await (await request.get(question)).text()).filter(
      ({ name }) => !question.includes(`${name}=`),
    );
    expect(new Set(choices.map(({ name }) => name)).size).toBeGreaterThanOrEqual(3);
    for (const { name, value, count } of choices) {
      const answers = countIn(await (await request.get(`${question}&${name}=${value}`)).text());
      expect({ name, value, answers }).toEqual({ name, value, answers: count });
    }
  });
}

test("the page and the open API give the same number of answers", async ({ request }) => {
  for (const query of [
    "",
    "q=speech",
    "q=toilet&age=6",
    "category=dental&category=continence",
    "refer=gp&kind=service",
  ]) {
    const page = countIn(await (await request.get(`/oxfordshire/services?${query}`)).text());
    const { total } = await (await request.get(`/api/search?area=oxfordshire&${query}`)).json();
    expect({ query, page }).toEqual({ query, page: total });
  }
});
