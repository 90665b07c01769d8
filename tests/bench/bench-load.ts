import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PlainError } from "../../lib/process/plain-error";

/** How many keep-alive connections ask at the same time, each its next question as soon as it is answered. */
const connections = 20;
const headers = { "Accept-Encoding": "gzip" };

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean => spawnSync(program, ["-v"]).error === undefined;

/** What a child process wrote to its standard output. */
async function outputOf(program: string, words: string[]): Promise<string> {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
  });
  await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  return output;
}

/**
 * Answers a second that an address gives under load: by wrk when it is installed, or by `bench-clients.ts`, which takes
 * more of the machine. Throws a plain sentence when an answer was not 2xx, as that would be another figure.
 */
export async function answersPerSecond(url: string, seconds: number): Promise<number> {
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const output = isInstalled("wrk")
    ? await outputOf("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, ...named, url])
    : await outputOf(process.execPath, [
        ...["--import", "tsx", fileURLToPath(new URL("bench-clients.ts", import.meta.url))],
        ...[url, String(connections), String(seconds), JSON.stringify(headers)],
      ]);
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(output)?.[1]);
  if (!(rate > 0) || /Non-2xx|Socket errors/.test(output)) throw new PlainError(`${url} failed under load:\n${output}`);
  return rate;
}
