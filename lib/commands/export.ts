import { existsSync } from "node:fs";
import { clusterFolder } from "../database/backups/backup-folders";
import { PlainError } from "../process/plain-error";
import { typed } from "../process/release";
import { runCommand } from "../process/run-command";
import { settings } from "../process/settings";
import { requireEmptyFolder, writeExport } from "./exports/write-export";
import { findDatabase } from "./setup";
import { typedFolder } from "./typed-folder";
import { withDatabase } from "./with-database";

const nothing = `There is nothing to export yet. Start the site once (${typed("start")}).`;

/** `npm run export -- <folder>`: everything that is published, as JSON and CSV. The site may run meanwhile. */
await runCommand(async () => {
  const place = typedFolder(`Name a new folder: ${typed("export", "../local-offer-export")}`);
  requireEmptyFolder(place);
  if (!settings.DATABASE_URL && !existsSync(clusterFolder())) throw new PlainError(nothing);
  const { ownerUrl, stop } = await findDatabase(() => undefined);
  // As the owner: it may be the first command of a new version, before the site's role has been given its rights.
  await withDatabase({ url: ownerUrl, stop }, async (db) => {
    const { exportPublished } = await import("../db/entries/published-export");
    try {
      writeExport(await exportPublished(db), place, (line: string) => console.log(line));
    } catch (error) {
      if ((error as { code?: string }).code === "P2021") throw new PlainError(nothing);
      throw error;
    }
  });
});
process.exit();
