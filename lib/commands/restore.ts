import { restoreBackup } from "../database/backups/restore-backup";
import { parseRestoreTime } from "../database/backups/restore-time";
import { runCommand } from "../process/run-command";

/**
 * `npm run restore -- --to <time>`: the bundled database as it was at that time, or, with `latest`, all that there is.
 */
await runCommand(async () => {
  await restoreBackup(parseRestoreTime(process.argv.slice(2), new Date()), (line) => console.log(line));
});
process.exit();
