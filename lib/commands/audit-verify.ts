import { PlainError } from "../process/plain-error";
import { runCommand } from "../process/run-command";
import { openMigrated } from "./setup";
import { withDatabase } from "./with-database";

/**
 * `npm run audit:verify`: whether the log of who did what is as it was written. Exit code 1, with the first event that
 * is not.
 */
await runCommand(async () => {
  await withDatabase(await openMigrated(() => undefined), async (db) => {
    const { auditEvents } = await import("../db/operations/audit");
    const audit = await auditEvents(db);
    if (audit.outcome === "broken") throw new PlainError(audit.sentence);
    console.log(`The log is whole: ${audit.events} events.`);
  });
});
