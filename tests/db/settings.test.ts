import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findDatabase } from "../../lib/commands/setup";
import { clusterFolder, makePrivateFolder } from "../../lib/database/backups/backup-folders";
import { unsafeSettings } from "../../lib/database/database-settings";
import { databaseUser } from "../../lib/database/database-user";
import { startEmbeddedDatabase } from "../../lib/database/embedded-database";
import {
  answers,
  findBinaries,
  freePort,
  isAlive,
  launch,
  readLock,
  stopProcess,
} from "../../lib/database/postgres-server";
import { freshDatabase } from "../support/fresh-database";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-settings-"));
chmodSync(folder, 0o755);
process.env.DATA_DIR = folder;

/**
 * A bundled server that somebody started by hand with these settings, as a killed site's is found at the next start.
 */
async function startByHand(...settings: string[]): Promise<string> {
  const { port, password } = { port: await freePort(), password: secret };
  launch(
    { cluster: clusterFolder(), port, log: path.join(folder, "hand.log"), settings },
    await findBinaries(),
    databaseUser(),
  );
  const url = `postgresql://local_offer:${password}@127.0.0.1:${port}/local_offer`;
  await vi.waitFor(async () => expect(await answers(url)).toBe(true), { timeout: 10_000, interval: 100 });
  return url;
}
let secret = "";

const stopByHand = () => stopProcess(readLock(clusterFolder())?.pid ?? 0);

/** What starting the site says about the database. */
async function saidAtStart(url: string | null): Promise<string[]> {
  const said: string[] = [];
  if (url) process.env.DATABASE_URL = url;
  else delete process.env.DATABASE_URL;
  try {
    await (await findDatabase((line) => said.push(line))).stop();
  } finally {
    delete process.env.DATABASE_URL;
  }
  return said;
}

beforeAll(async () => {
  const database = await startEmbeddedDatabase();
  secret = new URL(database.ownerUrl).password;
  await database.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the settings that no kill can test", () => {
  test("are safe in the bundled database, whatever its files say", async () => {
    writeFileSync(path.join(clusterFolder(), "postgresql.auto.conf"), "fsync = off\nsynchronous_commit = off\n");
    expect(await saidAtStart(null)).toEqual(["Database: started the bundled PostgreSQL."]);
    writeFileSync(path.join(clusterFolder(), "postgresql.auto.conf"), "");
  });

  test.each(["fsync", "full_page_writes", "synchronous_commit"])("of DATABASE_URL: %s = off is said", async (name) => {
    const url = await startByHand(`${name}=off`);
    const [, ...warnings] = await saidAtStart(url);
    await stopByHand();
    expect(warnings).toEqual([
      expect.stringMatching(`^Warning: The database runs with ${name} = off: .* Set it to on\\.$`),
    ]);
  });

  test("stop the start when a bundled server that was left running has one off, and the next start is safe", async () => {
    await startByHand("fsync=off");
    const pid = readLock(clusterFolder())?.pid ?? 0;
    await expect(saidAtStart(null)).rejects.toThrow(
      /cannot be trusted with data\. .*fsync = off.*start the site again/,
    );
    expect(isAlive(pid)).toBe(false);
    expect(await saidAtStart(null)).toEqual(["Database: started the bundled PostgreSQL."]);
  });

  test("of a database without data checksums are said, which does not stop the start", async () => {
    const plain = path.join(folder, "plain");
    makePrivateFolder(plain, databaseUser());
    const { initdb } = await findBinaries();
    const words = ["--no-data-checksums", "--no-sync", "--username=local_offer", "--auth=trust", `--pgdata=${plain}`];
    spawnSync(initdb, words, { ...databaseUser(), cwd: path.dirname(initdb) });
    const port = await freePort();
    launch(
      { cluster: plain, port, log: path.join(folder, "plain.log"), settings: [] },
      await findBinaries(),
      databaseUser(),
    );
    const url = `postgresql://local_offer@127.0.0.1:${port}/postgres`;
    await vi.waitFor(async () => expect(await answers(url)).toBe(true), { timeout: 10_000, interval: 100 });
    const [, ...warnings] = await saidAtStart(url);
    await stopProcess(readLock(plain)?.pid ?? 0);
    expect(warnings).toEqual([expect.stringMatching("^Warning: The database runs with data_checksums = off: ")]);
  });

  test("are found when they are off for this database alone", async () => {
    const { url, name, db } = await freshDatabase("owner");
    expect(await unsafeSettings(url)).toEqual([]);
    await db.$executeRawUnsafe(`alter database ${name} set synchronous_commit = off`);
    expect((await unsafeSettings(url)).map((one) => one.name)).toEqual(["synchronous_commit"]);
  });
});
