import { migrate } from "../../lib/database/migrate";

/** `tsx tests/support/run-migrate.ts URL`: migrates that database and prints the names of what was applied, as JSON. */
console.log(JSON.stringify(await migrate(process.argv[2] as string)));
