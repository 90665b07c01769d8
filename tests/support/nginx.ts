import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { leftovers } from "./leftovers";
import { untilHolds } from "./processes";
import { statusOf } from "./site";

const installed = () => ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find((file) => existsSync(file));

/**
 * An nginx to test behind: one that is installed, or, as root on Debian, one that is installed now. Null where there is
 * none.
 */
export function findNginx(): string | null {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  for (const words of [["update"], ["install", "-y", "--no-install-recommends", "nginx-light"]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", words, { stdio: "ignore", timeout: 300_000, env });
  }
  return installed() ?? null;
}

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

/** nginx in front of a site, as the example in this repository sets it up. Stops with the tests of the file. */
export async function startNginx(nginx: string, site: string, port: number): Promise<string> {
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
  const child = spawn(nginx, ["-e", "stderr", "-c", file], { stdio: ["ignore", "ignore", "inherit"] });
  if (child.pid) leftovers.sites.push(child.pid);
  const base = `http://127.0.0.1:${port}`;
  await untilHolds("nginx answers", 30_000, async () => (await statusOf(`${base}/livez`)) === 200);
  return base;
}
