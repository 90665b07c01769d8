import { parentPort } from "node:worker_threads";
import type { FromPages, ToPages } from "../../lib/next/page-thread";

/* A thread that draws no pages: it says back what it was asked, or does what the address says. */
const say = (message: FromPages) => parentPort?.postMessage(message);
const version = 7;

parentPort?.on("message", (message: ToPages) => {
  if (message.do === "stop") process.exit();
  if (message.do === "serve") return say({ said: "serving" });
  if (message.do === "look") return say({ said: "looked", id: message.id });
  const { id, request: question } = message;
  if (question.url === "/end") process.exit(1);
  if (question.url === "/throw") throw new RangeError("canary");
  if (question.url === "/fault") return say({ said: "fault", id, name: "TypeError", stack: "at a place" });
  const body = question.url === "/text" ? "“é”" : Buffer.from(JSON.stringify(question));
  say({ said: "drawn", id, drawn: { statusCode: 200, headers: { etag: "a" }, body, version } });
});
