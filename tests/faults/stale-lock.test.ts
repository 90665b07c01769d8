import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { startEmbeddedDatabase } from "../../lib/database/embedded-database";
import { plantedFolder } from "../support/data-copies";
import { query } from "../support/own-postgres";
import { isRunning, postmasterOf } from "../support/processes";

const stranger = spawn(process.execPath, ["-e", "setTimeout(() => {}, 600_000)"], { stdio: "ignore" });
afterAll(() => void stranger.kill("SIGKILL"));

test("after the machine was started again, a stranger with the old server's number is left alone", async () => {
  const folder = plantedFolder();
  process.env.DATA_DIR = folder;
  const lock = path.join(folder, "postgres/postmaster.pid");
  writeFileSync(
    lock,
    [stranger.pid, path.dirname(lock), 1_700_000_000, 1, "", "127.0.0.1", "", "stopping", ""].join("\n"),
  );
  const { ownerUrl, adopted, stop } = await startEmbeddedDatabase();
  expect(adopted).toBe(false);
  expect(await query(ownerUrl, `select count(*) > 0 as planted from "Entry"`)).toEqual([{ planted: true }]);
  expect(isRunning(stranger.pid as number)).toBe(true);
  expect(readFileSync(lock, "utf8")).not.toMatch(new RegExp(`^${stranger.pid}\n`));
  await stop();
  expect(postmasterOf(folder)).toBeNull();
});
