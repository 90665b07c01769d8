import { readAreas } from "../live/content-files";
import { PlainError, type Say } from "../process/plain-error";
import { typed } from "../process/release";
import { runCommand } from "../process/run-command";
import { readExport } from "./exports/read-export";
import { openMigrated } from "./setup";
import { typedFolder } from "./typed-folder";
import { withDatabase } from "./with-database";

/** `npm run import -- <folder>`: publishes an export in an installation without any entry. All of it or nothing. */
await runCommand(async () => {
  const say: Say = (line) => console.log(line);
  const folder = typedFolder(`Name the folder of an export: ${typed("import", "../local-offer-export")}`);
  const areas = readAreas();
  const { editions, shares, issues } = readExport(folder, new Set(areas.map(({ slug }) => slug)));
  for (const { file, field, message } of issues) say(`${file}: ${field}: ${message}`);
  if (issues.length > 0) throw new PlainError(`${issues.length} issues: nothing was imported.`);
  await withDatabase(await openMigrated(say), async (db) => {
    const { saveAreas } = await import("../db/entries/editions");
    const { importEditions } = await import("../db/entries/import-editions");
    await saveAreas(db, areas);
    if ((await importEditions(db, editions, shares)) === "not empty") {
      throw new PlainError(
        "There are entries already, so nothing was imported. An import needs an installation that was never started: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.",
      );
    }
    say(`Imported ${editions.length} entries. Start the site: ${typed("start")}`);
  });
});
process.exit();
