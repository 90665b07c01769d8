import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { walFolder, walSpool } from "../../../../lib/database/backups/backup-folders";
import { findBackupKeys, requireBackupKeys } from "../../../../lib/database/backups/backup-key";
import { archivedFiles, readArchived } from "../../../../lib/database/backups/wal-archive";
import { sealingOf, sealSpool } from "../../../../lib/database/backups/wal-spool";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-spool-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const name = "000000010000000000000001";
const [spool, archive] = [walSpool("7"), walFolder("7")];
const seal = async () => sealSpool(await sealingOf("7"), null);
const handOut = (text: string, to = spool) => writeFileSync(path.join(to, `${name}.gz`), gzipSync(text));
const archived = () => gunzipSync(readArchived(archive, name, findBackupKeys()) ?? Buffer.alloc(0)).toString();

// Other tests of this thread have no key.
afterAll(() => void delete process.env.BACKUP_KEY);
beforeEach(() => {
  for (const one of [spool, archive]) {
    rmSync(one, { recursive: true, force: true });
    mkdirSync(one, { recursive: true });
  }
  delete process.env.BACKUP_KEY;
});

describe("WAL that PostgreSQL hands out", () => {
  test("is sealed into the archive, for its owner alone, and taken away where it lay open", async () => {
    handOut("first");
    await seal();
    expect(archived()).toBe("first");
    expect(readdirSync(spool)).toEqual([]);
    expect(readdirSync(archive)).toEqual([`${name}.sealed`]);
    expect(statSync(path.join(archive, `${name}.sealed`)).mode & 0o777).toBe(0o600);
  });

  test("is there for a restore before anybody has sealed it, and whatever key there is", () => {
    handOut("first");
    expect(archivedFiles(archive)).toEqual([name]);
    expect(gunzipSync(readArchived(archive, name, []) as Buffer).toString()).toBe("first");
  });

  test("twice, as after a crash, is one", async () => {
    for (const _ of [1, 2]) {
      handOut("first");
      await seal();
    }
    expect([archived(), readdirSync(spool)]).toEqual(["first", []]);
  });

  test("never takes the place of another of its name: it stays where it is, and the fault is said", async () => {
    handOut("first");
    await seal();
    handOut("other");
    writeFileSync(path.join(spool, "next.gz"), gzipSync("next"));
    await expect(seal()).rejects.toThrow(`The archive has another ${name}`);
    expect(archived()).toBe("first");
    expect(readdirSync(spool)).toEqual([`${name}.gz`]);
    expect(existsSync(path.join(archive, "next.sealed"))).toBe(true);
  });

  test("is sealed by two processes at once as by one", async () => {
    handOut("first");
    await Promise.all([seal(), seal(), seal()]);
    expect([archived(), readdirSync(spool)]).toEqual(["first", []]);
  });

  test("that an older version archived as it was is sealed, too", async () => {
    handOut("old", archive);
    await seal();
    expect([archived(), readdirSync(archive)]).toEqual(["old", [`${name}.sealed`]]);
  });
});

describe("the key of the backups", () => {
  test("is made once, whoever asks first, for its owner alone", async () => {
    const [keys, same] = await Promise.all([requireBackupKeys(), requireBackupKeys()]);
    expect(keys).toEqual(same);
    expect(statSync(path.join(folder, "backup-key")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((one) => one.startsWith("backup-key"))).toEqual(["backup-key"]);
  });

  test("may be changed: the first of several seals, and every one of them opens", async () => {
    const [old, next] = ["0".repeat(64), "1".repeat(64)];
    process.env.BACKUP_KEY = old;
    handOut("first");
    await seal();
    process.env.BACKUP_KEY = next;
    expect(archived).toThrow("other key");
    process.env.BACKUP_KEY = `${next}, ${old}`;
    expect(archived()).toBe("first");
    rmSync(path.join(archive, `${name}.sealed`));
    handOut("second");
    await seal();
    process.env.BACKUP_KEY = next;
    expect(archived()).toBe("second");
  });

  test("is refused when somebody could guess it", () => {
    process.env.BACKUP_KEY = "0".repeat(31);
    expect(findBackupKeys).toThrow(/BACKUP_KEY is shorter than 32 characters\. Make one with: openssl rand -hex 32/);
  });
});
