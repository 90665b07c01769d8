/*
 * What every `npm run …` begins with: `node lib/commands/run.mjs start` runs start.ts. Plain JavaScript, because it is what finds
 * out whether the packages that read TypeScript are there. The generated database client is made here, so no command has to know
 * that there is one.
 */
import { fileURLToPath } from "node:url";

const [name, ...words] = process.argv.slice(2);
const file = new URL(`${name}.ts`, import.meta.url);
process.argv = [process.execPath, fileURLToPath(file), ...words];

await import("tsx");
const { generateClient } = await import("./generate-client.ts");
const { runCommand } = await import("./plain-error.ts");
await runCommand(async () => void generateClient());
await import(file.href);
