import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainError } from "../../lib/process/plain-error";

/** A server that answers at `url`, without a slash at the end, in a process of its own. */
export type RunningServer = { url: string; pid: number; stop: () => Promise<void> };

/** An answer as it came over the wire: its body still coded. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks for an address as a browser that takes gzip. */
export const ask = (url: string): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { "Accept-Encoding": "gzip" } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
    }).once("error", reject);
  });

/** Returns a port on which nobody listens. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const patience = 600_000;

/**
 * Starts a program that listens on a free port, and waits until it answers well. Throws what it wrote when it ends
 * instead.
 */
async function startServer(
  command: (port: number) => string[],
  environment: Record<string, string> = {},
  cwd = ".",
): Promise<RunningServer> {
  const port = await freePort();
  const [program = "", ...words] = command(port);
  const child = spawn(program, words, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment, PORT: String(port) },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-4000);
    });
  }
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const kill = () => child.kill();
  process.once("exit", kill);
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + patience;
  while ((await ask(url).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null || Date.now() > until) throw new PlainError(`${program} did not start.\n${said}`);
    await sleep(100);
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
}

/** A new folder under the machine's own for such, that other users may read: PostgreSQL and nginx may run as one. */
function openFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `local-offer-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

const quiet = { LOG: "off", RATE_LIMITS: "off", PUBLIC_ORIGIN: "", METRICS_PORT: "" };

/** The site of a folder as `npm start` starts it there, with these settings, and without request lines and limits. */
export const startSiteIn = (folder: string, settings: Record<string, string>): Promise<RunningServer> =>
  startServer(() => [process.execPath, "lib/commands/run.mjs", "start"], { ...quiet, ...settings }, folder);

/** This site, with data of its own. */
export async function startSite(): Promise<RunningServer> {
  const data = openFolder("bench");
  const { stop, ...site } = await startSiteIn(".", { DATA_DIR: data, DATABASE_URL: "" });
  return {
    ...site,
    stop: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const next = "node_modules/next/dist/bin/next";
const emptyRoute = "tests/support/empty-route";

/** A Next site of one empty route, built at the first time, as `next start` serves it. */
export async function startEmptyRoute(): Promise<RunningServer> {
  if (!existsSync(`${emptyRoute}/.next/BUILD_ID`)) {
    const { status, stdout } = spawnSync(process.execPath, [next, "build", emptyRoute], {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    if (status !== 0) throw new PlainError(`The empty route could not be built.\n${stdout}`);
  }
  return startServer((port) => [process.execPath, next, "start", emptyRoute, "-H", "127.0.0.1", "-p", String(port)], {
    NODE_ENV: "production",
  });
}

const hopHeaders = new Set(["connection", "keep-alive", "date", "content-length", "transfer-encoding", "x-request-id"]);

/** nginx with one worker, as Node has one thread, that gives this answer for every address: same body, same headers. */
export async function startNginx({ headers, body }: RawAnswer): Promise<RunningServer> {
  const folder = openFolder("nginx");
  writeFileSync(path.join(folder, "page"), body);
  const { "content-type": type, ...others } = headers;
  const added = Object.entries(others)
    .filter(([name]) => !hopHeaders.has(name))
    .map(([name, value]) => `add_header ${name} "${String(value).replaceAll('"', '\\"')}";`);
  const file = path.join(folder, "nginx.conf");
  const { stop, ...nginx } = await startServer((port) => {
    const lines = [
      `daemon off; pid ${folder}/pid; worker_processes 1; events { worker_connections 1024; }`,
      "http { access_log off; sendfile on; tcp_nopush on; etag off; server_tokens off; keepalive_requests 100000000;",
      ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`),
      `server { listen 127.0.0.1:${port}; root ${folder}; default_type "${type}"; add_header X-Request-Id $request_id;`,
      ...added,
      "location / { try_files /page =404; } } }",
    ];
    writeFileSync(file, lines.join("\n"));
    return ["nginx", "-e", "stderr", "-c", file];
  });
  return {
    ...nginx,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
