import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { leftovers } from "./leftovers";
import { untilHolds } from "./processes";
import { statusOf } from "./site";

const example = ".github/examples/Caddyfile";

/** The example, for this site, listening here without TLS. Throws when a line of it is not what is replaced here. */
function exampleFor(site: string, port: number): string {
  const replaced: [RegExp, string][] = [
    [/^\{$/m, "{\n\tadmin off"],
    [/^localoffer\.example\.gov\.uk \{$/m, `http://127.0.0.1:${port} {`],
    [/reverse_proxy 127\.0\.0\.1:3000 \{/, `reverse_proxy ${new URL(site).host} {`],
  ];
  return replaced.reduce(
    (text, [line, instead]) => {
      if (text.search(line) < 0) throw new Error(`${example} has no line that looks like ${line}.`);
      return text.replace(line, instead);
    },
    readFileSync(example, "utf8"),
  );
}

/**
 * Caddy in front of a site, as the example in this repository sets it up. `hear` is given what it writes. Stops with
 * the tests of the file.
 */
export async function startCaddy(
  caddy: string,
  site: string,
  port: number,
  hear: (text: string) => void,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-caddy-"));
  leftovers.folders.push(folder);
  const file = path.join(folder, "Caddyfile");
  writeFileSync(file, exampleFor(site, port));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const words = ["run", "--adapter", "caddyfile", "--config", file];
  const child = spawn(caddy, words, { env, stdio: ["ignore", "pipe", "pipe"] });
  if (child.pid) leftovers.sites.push(child.pid);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => hear(String(text)));
  const base = `http://127.0.0.1:${port}`;
  await untilHolds("Caddy answers", 30_000, async () => (await statusOf(`${base}/livez`)) === 200);
  return base;
}
