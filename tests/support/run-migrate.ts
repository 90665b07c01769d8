import { migrate } from "../../lib/database/migrate";

/** `tsx tests/support/run-migrate.ts URL`: migrates that database and prints the names of what was applied, as JSON. */
const applied = await migrate(process.argv[2] as string);
// Prisma's engine leaves a timer of ten seconds behind, which nobody waits for.
process.stdout.write(JSON.stringify(applied), () => process.exit());
