import { parentPort, workerData } from "node:worker_threads";
import * as next from "next/dist/build/output/log.js";
import { logFault, say } from "../../lib/process/log";
import { writeOnlyJson } from "../../lib/process/only-json";

const canary = "CANARY mum@x.example OX4 1XD";

/** A fault as libraries throw them: what somebody typed stands in its message, in what hangs on it and in its cause. */
function typedFault(): Error {
  try {
    return new URL(`http://${canary}`) as never;
  } catch (cause) {
    const fault = new TypeError(`Not this:\n    at ${canary} (/CANARY:1:1)\n{"typed":"${canary}"}`, { cause });
    return Object.assign(fault, { input: canary, code: canary, name: `TypeError ${canary}` });
  }
}

/*
 * Prints what somebody typed in every way that libraries have, Next's own among them, and ends by a fault that nobody
 * catches. In the main thread of a process, or in a thread that is opened as ours are.
 */
if (!parentPort) writeOnlyJson();
for (const said of [[canary], [typedFault()], ["%s and %o", canary, { canary }], ["⨯", typedFault()], []]) {
  for (const method of ["error", "warn", "info", "log", "debug", "trace"] as const) console[method](...said);
  console.table(said);
  console.dir(said);
}
next.error(typedFault());
next.warn(canary);
process.stdout.write(`${canary}\n`);
process.stderr.write(Buffer.from(`{"typed":"${canary}"}\n{`));
process.emitWarning(canary);
logFault("one", typedFault());
say("A sentence of ours.");
setTimeout(() => {
  if (workerData !== "goes on") void Promise.reject(typedFault());
}, 50);
