import { PlainError } from "../process/plain-error";
import { runCommand } from "../process/run-command";
import { openMigrated } from "./setup";

/**
 * `npm run audit:verify`: whether the log of who did what is as it was written. Exit code 1, with the first event that
 * is not.
 */
await runCommand(async () => {
  const ready = await openMigrated(() => undefined);
  try {
    const { openDatabase } = await import("../db/client");
    const { auditEvents } = await import("../db/operations/audit");
    const db = openDatabase(ready.url);
    try {
      const audit = await auditEvents(db);
      if (audit.outcome === "broken") throw new PlainError(audit.sentence);
      console.log(`The log is whole: ${audit.events} events.`);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await ready.stop();
  }
});
