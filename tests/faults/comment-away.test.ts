import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { drawnForm, sendComment } from "../e2e/support/comments-wire";
import { plantedFolder } from "../support/data-copies";
import { promised, slack } from "../support/lengths";
import { type OwnPostgres, ownPostgres, query } from "../support/own-postgres";
import { untilHolds } from "../support/processes";
import { type Site, startSite } from "../support/site";

let postgres: OwnPostgres;
let site: Site;

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
  const folder = plantedFolder();
  site = await startSite({ DATA_DIR: folder, DATABASE_URL: postgres.url });
  process.env.SECRET = readFileSync(path.join(folder, "secret"), "utf8").trim();
});

const healed = () =>
  untilHolds("the site has healed", promised.heal * slack, async () => !(await site.readiness()).degraded);
const kept = (text: string) => query(postgres.url, 'select 1 from "Comment" where "text" = $1', [text]);

test.each([
  ["dead", () => postgres.kill(), () => postgres.start()],
  ["hung", () => postgres.pause(), () => postgres.resume()],
])(
  "a comment while the database is %s is not taken, is not lost, and is one comment when it is sent again",
  async (how, away, back) => {
    const fields = { form: drawnForm(), text: `Words to keep while it is ${how}` };
    await away();
    const { status, text, headers } = await sendComment(site.base, fields);
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("60");
    expect(text).toContain(fields.text);
    expect(text).toContain("it was not sent");
    expect(text).toContain("01865 810516");
    await back();
    await healed();
    for (const _ of [1, 2]) expect((await sendComment(site.base, fields)).status).toBe(303);
    expect(await kept(fields.text)).toHaveLength(1);
  },
);
