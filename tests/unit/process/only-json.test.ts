import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { faultOf } from "../../../lib/process/fault";

/** Runs this in a process of its own: the lines of both streams, each read as JSON, and the exit code. */
function linesOf(program: string) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  const lines = `${run.stdout}${run.stderr}`.split("\n").filter(Boolean);
  return {
    code: run.status,
    text: lines.join("\n"),
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const inThread = `
  import { writeOnlyJson } from "./lib/process/only-json.ts";
  import { ownThread } from "./lib/process/own-thread.ts";
  writeOnlyJson();
  const thread = ownThread("tests/support/noisy.ts", {});
  thread.ref();
`;

describe.each([
  ["the process", `import "./tests/support/noisy.ts";`],
  ["a thread", inThread],
])("whatever libraries print in %s", (_, program) => {
  test("each line is one object of JSON, without anything that somebody typed; a fault that nobody catches ends it", () => {
    const { code, text, lines } = linesOf(program);
    expect(code).toBe(1);
    expect(text).not.toMatch(/canary|mum@|OX4/i);
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).toMatchObject({ time: expect.any(String), level: expect.any(String) });
    expect(lines).toContainEqual(expect.objectContaining({ level: "info", message: "A sentence of ours." }));
    expect(lines).toContainEqual(expect.objectContaining({ level: "error", id: "one", fault: "Error" }));
    expect(lines).toContainEqual(expect.objectContaining({ level: "warn", fault: "Warning" }));
    // Where it was is told, so that somebody can put it right.
    expect(JSON.stringify(lines.at(-1))).toContain("noisy.ts");
  });
});

test("a fault is told by its kind, its code and where it was", () => {
  const { fault, code, place } = faultOf(Object.assign(new RangeError("typed"), { code: "ERR_OUT_OF_RANGE" }));
  expect([fault, code]).toEqual(["RangeError", "ERR_OUT_OF_RANGE"]);
  expect(place?.[0]).toContain("only-json.test.ts");
  expect(faultOf("typed")).toEqual({ fault: "Error" });
});
