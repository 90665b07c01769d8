import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

/** The lines that a process of its own writes when it runs this with `lib/process/log.ts`. */
function linesOf(code: string, environment: Record<string, string> = {}): string[] {
  const script = `const { logRequest, logFault } = await import("./lib/process/log.ts");\n${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { ...process.env, LOG: "", ...environment },
  });
  return (stdout + stderr).split("\n").filter(Boolean);
}

const request = `{ id: "12345678", method: "GET", route: "/[area]/services", status: 200, ms: 3, url: "/?near=OX4+1XD" }`;

describe("a request", () => {
  test("is one line of JSON, with nothing in it of the visitor", () => {
    const lines = linesOf(`logRequest(${request});`);
    expect(lines).toHaveLength(1);
    const { time, ...line } = JSON.parse(lines[0] as string);
    expect(new Date(time).toISOString()).toBe(time);
    expect(line).toEqual({
      level: "info",
      id: "12345678",
      method: "GET",
      route: "/[area]/services",
      status: 200,
      ms: 3,
    });
  });

  test("is written even when the process ends at once, or by a fault", () => {
    const many = `for (let turn = 0; turn < 1000; turn++) logRequest(${request});`;
    for (const end of ["process.exit(3);", 'throw new Error("x");']) {
      const lines = linesOf(`${many} ${end}`).filter((line) => line.startsWith("{"));
      expect(lines).toHaveLength(1_000);
      for (const line of lines) expect(JSON.parse(line).status).toBe(200);
    }
  });

  test("by a method that somebody made up is another", () => {
    const [line = ""] = linesOf(`logRequest({ ...${request}, method: "OX4\\n1XD" });`);
    expect(JSON.parse(line).method).toBe("other");
  });

  test("is not written where the log is off", () => {
    expect(linesOf(`logRequest(${request});`, { LOG: "off" })).toEqual([]);
  });
});

test("a fault whose message was changed on its way tells nothing of either", () => {
  const change = `const fault = new Error("OX4 1XD\\nat home"); void fault.stack; fault.message = "Something"; logFault("12345678", fault);`;
  expect(linesOf(change, { LOG: "off" }).join()).not.toMatch(/OX4|at home|Something/);
});

test("a fault is one line that says what kind and where, and not what somebody typed", () => {
  const lines = linesOf(`logFault("12345678", new RangeError("OX4 1XD\\nOX4 1XD at home\\n    at OX4 1XD"));`, {
    LOG: "off",
  });
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] as string);
  expect(line).toMatchObject({ level: "error", id: "12345678", fault: "RangeError" });
  expect(line.place.length).toBeGreaterThan(0);
  expect(lines[0]).not.toContain("OX4");
});
