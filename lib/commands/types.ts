import { spawnSync } from "node:child_process";

/** `npm run types`: the types of Next's routes, made; then all types, checked. Exit code 1 when one is wrong. */
for (const words of [
  ["node_modules/next/dist/bin/next", "typegen"],
  ["node_modules/typescript/bin/tsc", "--noEmit"],
]) {
  const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
