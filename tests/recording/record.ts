import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EntryKind } from "../../lib/catalogue/entry";
import { sectionsOf } from "../../lib/editing/form/sections";
import { PlainError } from "../../lib/process/plain-error";
import { runCommand } from "../../lib/process/run-command";
import { answerPages, areas, entriesInState, fixedPages, missingPages } from "../e2e/support/site";
import { readCsv } from "../support/csv";
import { openSiteDatabase, signedInEditor } from "../support/desk";

/*
 * Records what the site says, so that a change which is meant to change nothing can be held against it:
 *
 * node --import tsx tests/recording/record.ts http://127.0.0.1:3000 .data ../before …the change, and a site that was
 * started anew on an empty data folder… node --import tsx tests/recording/record.ts http://127.0.0.1:3000 .data
 * ../after && diff -r ../before ../after
 *
 * Every public page of both areas, the search of programs for every question of `tests/support/queries.csv` and some
 * hundred postcodes, what describes it, the desk's pages for an administrator, CSV and Open Referral of each area, and
 * the export. The site runs with RATE_LIMITS=off.
 */

const deskPages = ["", "/entries", "/entries/new", "/comments", "/coverage", "/people", "/people/invite"];
const moreDeskPages = ["/bulk", "/bulk/columns", "/jobs", "/account", "/sign-in", "/reset"];
const ofAnEntry = ["", "/history", "/preview/parent", "/compare"];

/**
 * What differs from one run to the next stands as a word of its kind instead: ids, nonces, seals, times, and what the
 * build names anew.
 */
const masked = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "[id]")
    .replace(/nonce(-|=")[\w+/=-]+/g, "nonce$1[nonce]")
    .replace(/<script\b[^>]*>.*?<\/script>|<link rel="(?:preload|stylesheet)"[^>]*>/gs, "")
    .replace(/data-ends="\d+"/g, 'data-ends="[time]"')
    .replace(/\/_next\/static\/[^"'\s)\\]+/g, "/_next/static/[file]")
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+00:00)/g, "[time]")
    .replace(/\b\d{1,2}:\d\d(am|pm)\b/g, "[hour]")
    .replace(/\b(at|after) \d\d:\d\d\b/g, "$1 [hour]")
    .replace(/\b\w+_variable\b/g, "[typeface]")
    .replace(/(value|href|action)="[^"]*\b[\w-]{60,}[^"]*"/g, '$1="[sealed]"')
    .replace(/(127\.0\.0\.1|localhost):\d+/g, "[host]");

const nameOf = (address: string) => `${address.replace(/[^\w.-]+/g, "_").slice(0, 150)}.txt`;

await runCommand(async () => {
  const [base, data, folder] = process.argv.slice(2);
  if (!base || !data || !folder)
    throw new PlainError("Name the site, its data folder, and a new folder for the recording.");
  const kept = async (room: string, address: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(base + address, { headers, redirect: "manual", signal: AbortSignal.timeout(60_000) });
    const head = [answer.status, answer.headers.get("content-type"), answer.headers.get("location")].join(" ");
    mkdirSync(path.join(folder, room), { recursive: true });
    writeFileSync(path.join(folder, room, nameOf(address)), masked(`${address}\n${head}\n${await answer.text()}`));
  };

  const entries = entriesInState("published");
  for (const address of [...fixedPages, ...entries, ...answerPages, ...missingPages]) await kept("pages", address);
  for (const address of ["/api/areas", "/api/openapi.json", "/robots.txt"]) await kept("programs", address);
  for (const { area = "", query = "" } of readCsv("tests/support/queries.csv"))
    await kept("searches", `/api/search?${new URLSearchParams({ area, q: query })}`);
  for (const { postcode = "" } of readCsv("tests/support/postcodes-sample.csv").slice(0, 300))
    await kept("postcodes", `/api/search?${new URLSearchParams({ postcode, per_page: "5" })}`);

  const db = openSiteDatabase(data);
  const person = { name: "Ada Recorder", email: "ada.recorder@council.example", role: "administrator", areas } as const;
  const { cookie } = await signedInEditor(db, person);
  const some = await db.entry.findMany({
    where: { slug: { in: ["camhs", "dental", "short-breaks"] } },
    orderBy: [{ areaSlug: "asc" }, { slug: "asc" }],
  });
  await db.$disconnect();
  for (const address of [...deskPages, ...moreDeskPages]) await kept("desk", `/admin${address}`, { cookie });
  for (const { id, areaSlug, slug, kind } of some)
    for (const address of [...ofAnEntry, ...sectionsOf(kind as EntryKind).map((section) => `/edit/${section.slug}`)])
      await kept(`desk/${areaSlug}-${slug}`, `/admin/entries/${id}${address}`, { cookie });
  for (const area of areas)
    for (const format of ["csv", "json"])
      for (const of of ["newest", "published"])
        await kept("files", `/admin/bulk/download?area=${area}&format=${format}&of=${of}`, { cookie });

  const exported = path.join(mkdtempSync(path.join(tmpdir(), "recorded-")), "export");
  const settings = { ...process.env, DATA_DIR: data };
  const { status, stderr } = spawnSync("node", ["lib/commands/run.mjs", "export", exported], { env: settings });
  if (status !== 0) throw new PlainError(`The export failed: ${stderr}`);
  for (const file of readdirSync(exported, { recursive: true, encoding: "utf8" })) {
    const from = path.join(exported, file);
    if (!statSync(from).isFile()) continue;
    mkdirSync(path.dirname(path.join(folder, "export", file)), { recursive: true });
    writeFileSync(path.join(folder, "export", file), masked(readFileSync(from, "utf8")));
  }
});
