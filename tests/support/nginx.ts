import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findProgram } from "./debian-program";
import { leftovers } from "./leftovers";
import { untilHolds } from "./processes";
import { statusOf } from "./site";

/** An nginx to test behind; null where there is none. */
export const findNginx = (): string | null => findProgram("nginx", "nginx-light");

const example = ".github/examples/nginx.conf";

/** The example, for this site, listening here without TLS. Throws when a line of it is not what is replaced here. */
function exampleFor(site: string, port: number): string {
  const replaced: [RegExp, string][] = [
    [/server 127\.0\.0\.1:3000;/, `server ${new URL(site).host};`],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/^ *ssl_certificate(?:_key)? .*\n/gm, ""],
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
 * nginx in front of a site, as the example in this repository sets it up. `hear` is given what it writes. Stops with
 * the tests of the file.
 */
export async function startNginx(
  nginx: string,
  site: string,
  port: number,
  hear: (text: string) => void = () => undefined,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-nginx-"));
  chmodSync(folder, 0o755);
  leftovers.folders.push(folder);
  const lines = [
    `daemon off; master_process off; pid ${folder}/pid; events { worker_connections 8192; }`,
    "http {",
    ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`),
    exampleFor(site, port),
    "}",
  ];
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, lines.join("\n"));
  const child = spawn(nginx, ["-e", "stderr", "-c", file], { stdio: ["ignore", "ignore", "pipe"] });
  child.stderr.on("data", (text) => hear(String(text)));
  if (child.pid) leftovers.sites.push(child.pid);
  const base = `http://127.0.0.1:${port}`;
  await untilHolds("nginx answers", 30_000, async () => (await statusOf(`${base}/livez`)) === 200);
  return base;
}
