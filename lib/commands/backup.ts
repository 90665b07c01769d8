import { backUp } from "../database/backups/back-up";
import { runCommand } from "../process/run-command";

/** `npm run backup`: a base backup of the bundled database, beside the WAL that it archives all the time. */
await runCommand(async () => {
  await backUp((line: string) => console.log(line));
});
process.exit();
