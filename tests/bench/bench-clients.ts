import { Agent, get } from "node:http";

const [url = "", connections = "20", seconds = "2", headers = "{}"] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const options = { agent, headers: JSON.parse(headers) };
const until = Date.now() + Number(seconds) * 1000;
let answers = 0;
let others = 0;

/** Asks, reads the whole answer, and asks again until the time is over. */
const ask = (): Promise<void> =>
  new Promise((resolve) => {
    const next = (isGood: boolean) => {
      if (isGood) answers++;
      else others++;
      resolve(Date.now() < until ? ask() : undefined);
    };
    get(url, options, (response) => {
      response.resume().once("end", () => next(Math.floor((response.statusCode ?? 0) / 100) === 2));
    }).once("error", () => next(false));
  });

/** Load from Node alone, where wrk is not installed; writes what it counted as wrk does. */
const started = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, ask));
console.log(`Requests/sec: ${(answers / ((performance.now() - started) / 1000)).toFixed(2)}`);
if (others > 0) console.log(`Non-2xx or failed: ${others}`);
agent.destroy();
