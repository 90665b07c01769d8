import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { walFolder, walSpool } from "../../../../lib/database/backups/backup-folders";
import { findBackupKeys, requireBackupKeys } from "../../../../lib/database/backups/backup-key";
import { archivedFiles, readArchived } from "../../../../lib/database/backups/wal-archive";
import { sealingOf, sealSpool } from "../../../../lib/database/backups/wal-spool";
import { sealOlder } from "../../../support/older-seal";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-spool-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const name = "000000010000000000000001";
const [spool, archive] = [walSpool("7"), walFolder("7")];
const seal = async () => sealSpool(await sealingOf("7"), null);
const handOut = (text: string, to = spool) => writeFileSync(path.join(to, `${name}.gz`), gzipSync(text));
const archived = async () =>
  gunzipSync((await readArchived(archive, name, await findBackupKeys())) ?? Buffer.alloc(0)).toString();

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
    expect(await archived()).toBe("first");
    expect(readdirSync(spool)).toEqual([]);
    expect(readdirSync(archive)).toEqual([`${name}.gz.age`]);
    expect(statSync(path.join(archive, `${name}.gz.age`)).mode & 0o777).toBe(0o600);
  });

  test("is there for a restore before anybody has sealed it, and whatever key there is", async () => {
    handOut("first");
    expect(archivedFiles(archive)).toEqual([name]);
    expect(gunzipSync((await readArchived(archive, name, [])) as Buffer).toString()).toBe("first");
  });

  test("twice, as after a crash, is one", async () => {
    for (const _ of [1, 2]) {
      handOut("first");
      await seal();
    }
    expect([await archived(), readdirSync(spool)]).toEqual(["first", []]);
  });

  test("never takes the place of another of its name: it stays where it is, and the fault is said", async () => {
    handOut("first");
    await seal();
    handOut("other");
    writeFileSync(path.join(spool, "next.gz"), gzipSync("next"));
    await expect(seal()).rejects.toThrow(`The archive has another ${name}`);
    expect(await archived()).toBe("first");
    expect(readdirSync(spool)).toEqual([`${name}.gz`]);
    expect(existsSync(path.join(archive, "next.gz.age"))).toBe(true);
  });

  test("is sealed by two processes at once as by one", async () => {
    handOut("first");
    await Promise.all([seal(), seal(), seal()]);
    expect([await archived(), readdirSync(spool)]).toEqual(["first", []]);
  });

  test("is refused under the name of another, and in the place of another database's", async () => {
    handOut("first");
    await seal();
    const other = name.replace(/1$/, "2");
    renameSync(path.join(archive, `${name}.gz.age`), path.join(archive, `${other}.gz.age`));
    await expect(readArchived(archive, other, await findBackupKeys())).rejects.toThrow("cannot be opened");
    rmSync(walFolder("8"), { recursive: true, force: true });
    renameSync(archive, walFolder("8"));
    renameSync(path.join(walFolder("8"), `${other}.gz.age`), path.join(walFolder("8"), `${name}.gz.age`));
    await expect(readArchived(walFolder("8"), name, await findBackupKeys())).rejects.toThrow("cannot be opened");
  });

  test("that an older version sealed is there, and is not sealed again", async () => {
    const [key] = await requireBackupKeys();
    const sealed = sealOlder(gzipSync("old"), key, `wal 7 ${name}`);
    writeFileSync(path.join(archive, `${name}.sealed`), sealed);
    handOut("old");
    await seal();
    expect([archivedFiles(archive), readdirSync(archive)]).toEqual([[name], [`${name}.sealed`]]);
    expect(await archived()).toBe("old");
    handOut("other");
    await expect(seal()).rejects.toThrow(`The archive has another ${name}`);
  });

  test("that an older version archived as it was is sealed, too", async () => {
    handOut("old", archive);
    await seal();
    expect([await archived(), readdirSync(archive)]).toEqual(["old", [`${name}.gz.age`]]);
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
    await expect(archived()).rejects.toThrow("another key");
    process.env.BACKUP_KEY = `${next}, ${old}`;
    expect(await archived()).toBe("first");
    rmSync(path.join(archive, `${name}.gz.age`));
    handOut("second");
    await seal();
    process.env.BACKUP_KEY = next;
    expect(await archived()).toBe("second");
  });

  test("is age's own when the site makes it, and may be what age-keygen wrote, with its remarks", async () => {
    const made = await requireBackupKeys();
    expect(made[0].text).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    const file = path.join(folder, "backup-key");
    const kept = readFileSync(file);
    const { recipient, text } = made[0];
    writeFileSync(file, `# created: 2026-11-30T10:00:00Z\n# public key: ${recipient}\n${text}\n`);
    expect(await findBackupKeys()).toEqual(made);
    writeFileSync(
      file,
      text.replace(/.$/, (last) => (last === "Q" ? "P" : "Q")),
    );
    await expect(findBackupKeys()).rejects.toThrow(/^A key in .*backup-key was copied wrongly/);
    writeFileSync(file, kept);
  });

  test("is refused when somebody could guess it", async () => {
    process.env.BACKUP_KEY = "0".repeat(31);
    await expect(findBackupKeys()).rejects.toThrow(
      /BACKUP_KEY is shorter than 32 characters\. Make one with: openssl rand -hex 32/,
    );
  });
});
