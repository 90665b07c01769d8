import { runCommand } from "../../lib/process/run-command";
import { benchGeo } from "./bench-geo";
import { benchSearch } from "./bench-search";

/** `npm run bench`: the figures of the maps and of search, each beside a plain baseline measured in the same run. */
await runCommand(async () => {
  console.table(await benchGeo());
  console.table(benchSearch());
});
