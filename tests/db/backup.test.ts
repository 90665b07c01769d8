import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
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
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { backUp } from "../../lib/database/backups/back-up";
import { backupFolders, clusterFolder, systemOf, walFolder, walSpool } from "../../lib/database/backups/backup-folders";
import { findBackupKeys, keyFile, requireBackupKeys } from "../../lib/database/backups/backup-key";
import { insideOf, type Manifest, openAs, readManifest, writeManifest } from "../../lib/database/backups/manifest";
import { removeOldBackups } from "../../lib/database/backups/old-backups";
import { restoreBackup } from "../../lib/database/backups/restore-backup";
import { parseRestoreTime } from "../../lib/database/backups/restore-time";
import type { BackupKey } from "../../lib/database/backups/seal";
import { archivedFiles, readArchived } from "../../lib/database/backups/wal-archive";
import { databaseUser, giveFolder } from "../../lib/database/database-user";
import { type RunningDatabase, startEmbeddedDatabase } from "../../lib/database/embedded-database";
import { filesHash } from "../../lib/database/files-hash";
import { migrate } from "../../lib/database/migrate";
import { readLock } from "../../lib/database/postgres-server";
import { settleRights } from "../../lib/database/site-rights";
import { siteRole } from "../../lib/database/site-role";
import { type Database, openDatabase } from "../../lib/db/client";
import { connectOnce } from "../../lib/db/connection";
import { backUpNightly } from "../../lib/jobs/back-up";
import { addEdition, makeEntry } from "../support/entries";
import { asOwner } from "../support/fresh-database";
import { isLong } from "../support/lengths";
import { npmRun } from "../support/npm-run";
import { sealOlder } from "../support/older-seal";
import { noteOwner } from "../support/owner-of";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-backup-"));
// As root, PostgreSQL runs as another user, who has to get in.
chmodSync(folder, 0o755);
process.env.DATA_DIR = folder;
delete process.env.DATABASE_URL;

let database: RunningDatabase;
let db: Database;
let owner: Database;

/** As another process does, beside the site. */
const run = (command: string, ...words: string[]) => npmRun(command, words, { DATA_DIR: folder });

/** Restores in this process, which is quicker: what it said, line by line. */
async function restore(time: string): Promise<string[]> {
  const said: string[] = [];
  await restoreBackup(parseRestoreTime(["--to", time], new Date()), (line) => said.push(line));
  return said;
}

async function start(): Promise<void> {
  database = await startEmbeddedDatabase();
  db = openDatabase(database.url);
  owner = openDatabase(database.ownerUrl);
  noteOwner(db, owner);
}

const disconnect = () => Promise.all([db.$disconnect(), owner.$disconnect()]);

async function stop(): Promise<void> {
  await disconnect();
  await database.stop();
}

/** As when the power goes: what was not archived yet stays so. */
async function crash(): Promise<void> {
  await disconnect();
  process.kill(readLock(clusterFolder())?.pid ?? 0, "SIGKILL");
  await database.stop();
}

/** Every table with its number of rows and one hash over all of them. */
const state = (): Promise<Record<string, string>> =>
  connectOnce(database.ownerUrl, async (client) => {
    const tables = await client.query("select tablename as name from pg_tables where schemaname = 'public' order by 1");
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as state from "${name}" t`,
      );
      found[name] = rows[0].state;
    }
    return found;
  });

const execute = (statement: string) => asOwner(statement, database.ownerUrl);

/** The database's time now, with a moment of quiet on both sides of it. */
async function moment(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [row] = await db.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (row as { now: Date }).now.toISOString();
}

/** What an editor's day leaves: an entry, a new edition of another, a draft, an event. */
async function work(): Promise<void> {
  await makeEntry(db);
  const { id, editionId } = await makeEntry(db);
  await owner.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
  await addEdition(db, id, 2, "published");
  await makeEntry(db, { state: "draft" });
  await db.event.create({ data: { actor: "editor", action: "publish", entryId: id } });
}

/** Flips one bit in the middle of a file; again puts it back. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Puts a disk of 4 MB over a folder, where this machine lets us. Gives whether it did. */
const mountSmall = (place: string) => spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", place]).status === 0;

function canMount(): boolean {
  const place = mkdtempSync(path.join(folder, "small-"));
  const can = mountSmall(place);
  if (can) spawnSync("umount", [place]);
  rmSync(place, { recursive: true });
  return can;
}

/** The formats of older versions, the last one first. The oldest is seldom met. */
const olderFormats = (
  [
    ["sealed in our own way of then", 2],
    ["as it was, though there is no key yet", 1],
  ] as const
).slice(0, isLong ? 2 : 1);

/**
 * Makes of a backup and the WAL what an older version would have made: as they are (format 1), or sealed with this key
 * in our own way of then (format 2).
 */
async function makeOlder(format: 1 | 2, backup: string, into: string, key: BackupKey): Promise<void> {
  const user = databaseUser();
  const keys = await findBackupKeys();
  const manifest = readManifest(backup);
  const as = { ...manifest, format, key: format === 1 ? null : key.id };
  const older = path.join(into, path.basename(backup));
  const inside = insideOf(older, as);
  for (const name of ["", ...manifest.folders]) mkdirSync(path.join(inside, name), { recursive: true });
  const sealedAs = (label: string, plain: Buffer) => (format === 1 ? plain : sealOlder(plain, key, label));
  const files: Manifest["files"] = {};
  for (const name of [...Object.keys(manifest.files), "../database-password"]) {
    const kept = [readFileSync(path.join(insideOf(backup, manifest), name))];
    const plain = await buffer(Readable.from(openAs(manifest, name, kept, keys)));
    const sealed = sealedAs(`${manifest.started} ${name}`, plain);
    writeFileSync(path.join(inside, name), sealed);
    const sha256 = createHash("sha256").update(sealed).digest("hex");
    if (!name.startsWith("..")) files[name] = { bytes: plain.length, sha256 };
  }
  await writeManifest(older, { ...as, files }, key, user);
  const archive = walFolder(manifest.system);
  const plain = path.join(into, "wal", manifest.system);
  mkdirSync(plain, { recursive: true });
  for (const name of archivedFiles(archive)) {
    const compressed = gzipSync(gunzipSync((await readArchived(archive, name, keys)) as Buffer));
    const file = path.join(plain, `${name}.${format === 1 ? "gz" : "sealed"}`);
    writeFileSync(file, sealedAs(`wal ${manifest.system} ${name}`, compressed));
  }
  if (existsSync(path.join(archive, "timelines.json")))
    cpSync(path.join(archive, "timelines.json"), path.join(plain, "timelines.json"));
  for (const place of everyFile(into)) giveFolder(place, user);
  giveFolder(into, user);
}

const everyFile = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true }).map((entry) => path.join(entry.parentPath, entry.name));

beforeAll(async () => {
  await start();
  await migrate(database.ownerUrl, async (owner) => void (await settleRights(owner, siteRole)));
  await makeEntry(db);
  await execute(`insert into "Entry" ("id", "areaSlug", "kind", "slug")
    select gen_random_uuid(), 'near', 'service', 'row-' || n from generate_series(1, 200) n`);
  await execute(`insert into "Edition" ("id", "entryId", "number", "state", "content", "publishedAt")
    select gen_random_uuid(), "id", 1, 'published', jsonb_build_object('name', "slug", 'description', repeat(md5("slug"), 50)), now()
    from "Entry" where "slug" like 'row-%'`);
  await execute(`insert into "Link" ("fromId", "toId", "relation")
    select "id", (select min("id"::text)::uuid from "Entry"), 'related' from "Entry" where "slug" like 'row-%'`);
  await execute(`insert into "Event" ("actor", "action", "entryId") select 'setup', 'publish', "id" from "Entry"`);
  expect(await db.entry.count()).toBeGreaterThanOrEqual(200);
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What was true when: filled as the tests go. */
const noted: Record<"first" | "second" | "third", { at: string; state: Record<string, string> }> = {
  first: { at: "", state: {} },
  second: { at: "", state: {} },
  third: { at: "", state: {} },
};

/** The work of the night, as the site does it. */
async function night(environment: Record<string, string> = { DATABASE_BUNDLED: "yes" }): Promise<string> {
  for (const [name, value] of Object.entries({ DATABASE_URL: database.url, ...environment })) vi.stubEnv(name, value);
  return backUpNightly(db, new Date(), AbortSignal.timeout(60_000)).finally(() => vi.unstubAllEnvs());
}

describe("a backup of the running database", () => {
  test("is made beside the site, which goes on", async () => {
    const { code, said } = await run("backup");
    expect(said[0]).toMatch(/^Backup: .*, \d+ files, \d+ MB, in [\d.]+ s\.$/);
    expect(said[1]).toMatch(/^Any time from .* on can be restored/);
    expect(said[2]).toMatch(/nothing opens it but the key in .*backup-key\. Keep a copy of that key somewhere else/);
    expect(code).toBe(0);
    await work();
    noted.first = { at: await moment(), state: await state() };
  });

  test("is for nobody's eyes but the database's", () => {
    for (const place of [path.join(folder, "backups"), ...everyFile(path.join(folder, "backups"))]) {
      const { mode, uid } = statSync(place);
      expect([place, mode & 0o077]).toEqual([place, 0]);
      expect(uid).toBe(statSync(clusterFolder()).uid);
    }
  });

  test("says nothing of what it holds to whoever has no key", () => {
    const password = readFileSync(path.join(folder, "database-password"), "utf8").trim();
    // Every description begins with it; WAL is compressed, so it is opened as far as anybody can.
    const said = [password, "local_offer", createHash("md5").update("row-1").digest("hex")];
    for (const place of everyFile(path.join(folder, "backups")).filter((one) => statSync(one).isFile())) {
      const bytes = readFileSync(place);
      const isManifest = /manifest\.(json|sha256|seal)$|timelines\.json$/.test(place);
      const isSealed = bytes.toString("latin1").startsWith("age-encryption.org/v1\n-> X25519 ");
      expect([place, isManifest || isSealed]).toEqual([place, true]);
      for (const word of said) expect([place, bytes.includes(word)]).toEqual([place, false]);
    }
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  });

  test("is not touched by the next one, which the site makes at night", async () => {
    const [first = ""] = backupFolders();
    const before = filesHash([first]);
    // What a bad day does: published editions replaced, references gone, a table away.
    await work();
    await execute('delete from "Link"');
    await execute(`update "Edition" set "state" = 'withdrawn' where "state" = 'published'`);
    await execute('alter table "Event" rename to "Lost"');
    expect(await night()).toMatch(/^The database was backed up\. Nobody can open it without the backup key/);
    expect(backupFolders()).toHaveLength(2);
    expect(filesHash([first])).toBe(before);
    await execute('drop table "Lost" cascade');
    noted.second = { at: await moment(), state: await state() };
    await execute("delete from \"Area\" where slug = 'nowhere'");
    expect(noted.second.state).not.toEqual(noted.first.state);
  });

  test.skipIf(!canMount())(
    "that the disk has no room for is not made, and leaves what was there before as it was",
    async () => {
      const place = path.join(folder, "backups");
      mountSmall(place);
      try {
        const older = path.join(place, "2026-01-01T00-00-00-000Z");
        mkdirSync(older);
        writeFileSync(path.join(older, "manifest.json"), "what was there before");
        // In a process of its own, as always: this one would stop the database.
        const { code, said } = await run("backup");
        expect(said).toContainEqual(expect.stringMatching(/^The disk is full: no backup was made\./));
        expect(code).toBe(1);
        expect(readdirSync(place)).toEqual([path.basename(older)]);
        expect(readFileSync(path.join(older, "manifest.json"), "utf8")).toBe("what was there before");
      } finally {
        spawnSync("umount", [place]);
      }
      expect(backupFolders()).toHaveLength(2);
    },
  );

  test("is not made of a database that somebody else keeps; one that fails is said", async () => {
    expect(await night({})).toBe("");
    const nowhere = { DATABASE_BUNDLED: "yes", DATA_DIR: mkdtempSync(path.join(folder, "empty-")) };
    await expect(night(nowhere)).rejects.toMatchObject({ name: "BackupFailed" });
    expect(backupFolders()).toHaveLength(2);
  });
});

describe("a restore", () => {
  test("refuses while the site or its database runs", async () => {
    const { code, said } = await run("restore", "--to", noted.first.at);
    expect(said).toEqual([expect.stringMatching(/^The site runs \(process \d+\)\. Stop it/)]);
    expect(code).toBe(1);
  });

  test("refuses a backup of which one bit was flipped, and changes nothing", async () => {
    await crash();
    const [first = ""] = backupFolders();
    const name = path.join("base", "1", "PG_VERSION");
    const file = path.join(first, "age", name);
    const before = filesHash([clusterFolder()]);
    flip(file);
    await expect(restore(noted.first.at)).rejects.toThrow(`is damaged: ${name} is not what was written`);
    flip(file);
    expect(filesHash([clusterFolder()])).toBe(before);
    expect(existsSync(`${clusterFolder()}.restoring`)).toBe(false);
  });

  test("refuses a backup of which two files have changed places, though the key opens both", async () => {
    const [first = ""] = backupFolders();
    const [one, other] = ["1", "5"].map((of) => path.join(first, "age", "base", of, "pg_filenode.map")) as [
      string,
      string,
    ];
    const swap = () => {
      renameSync(one, `${one}.away`);
      renameSync(other, one);
      renameSync(`${one}.away`, other);
    };
    swap();
    await expect(restore(noted.first.at)).rejects.toThrow("pg_filenode.map is not what was written");
    swap();
  });

  test("refuses a backup whose manifest was changed", () => {
    const [first = ""] = backupFolders();
    flip(path.join(first, "manifest.json"));
    expect(() => readManifest(first)).toThrow("manifest cannot be trusted");
    flip(path.join(first, "manifest.json"));
    expect(readManifest(first).format).toBe(3);
  });

  test("refuses a manifest that somebody without the key has written, though its checksum is right", async () => {
    const [first = ""] = backupFolders();
    const [manifest, sum] = ["manifest.json", "manifest.sha256"].map((name) => path.join(first, name)) as [
      string,
      string,
    ];
    const before = [readFileSync(manifest), readFileSync(sum)] as const;
    const { "base/1/PG_VERSION": _, ...files } = readManifest(first).files;
    const text = JSON.stringify({ ...readManifest(first), files });
    writeFileSync(manifest, text);
    writeFileSync(sum, createHash("sha256").update(text).digest("hex"));
    await expect(restore(noted.first.at)).rejects.toThrow("manifest cannot be trusted");
    writeFileSync(manifest, before[0]);
    writeFileSync(sum, before[1]);
  });

  test.each([
    ["another key", "another key opens it", "0".repeat(64)],
    ["no key", "there is no key here", null],
  ])("refuses with %s, says what to do, and changes nothing", async (_, why, key) => {
    const kept = readFileSync(keyFile(), "utf8");
    const system = systemOf(clusterFolder());
    const untouched = [clusterFolder(), walFolder(system), walSpool(system)];
    // Handed out, and not sealed yet: another key than the archive's must not seal it.
    writeFileSync(path.join(walSpool(system), "left.gz"), gzipSync("left"));
    const before = filesHash(untouched);
    rmSync(keyFile());
    if (key) writeFileSync(keyFile(), key);
    await expect(restore(noted.first.at)).rejects.toThrow(
      new RegExp(
        `is encrypted, and ${why}\\. Put the key that it was made with .* into .*backup-key, and run this again`,
      ),
    );
    expect(existsSync(keyFile())).toBe(key !== null);
    writeFileSync(keyFile(), kept);
    expect(filesHash(untouched)).toBe(before);
    rmSync(path.join(walSpool(system), "left.gz"));
    expect(readdirSync(folder).filter((name) => /restoring|restored|wal-opened/.test(name))).toEqual([]);
  });

  test("refuses a key that somebody could guess", async () => {
    vi.stubEnv("BACKUP_KEY", "local offer 2026");
    await expect(restore(noted.first.at)).rejects.toThrow(/BACKUP_KEY is shorter than 32 characters/);
    vi.unstubAllEnvs();
  });

  test("refuses to pass over WAL that is damaged", async () => {
    const archive = walFolder(systemOf(clusterFolder()));
    const last = readManifest(backupFolders()[0] as string).lastWal;
    const next = readdirSync(archive).find((name) => /^[0-9A-F]{24}\.gz\.age$/.test(name) && name > `${last}.gz.age`);
    flip(path.join(archive, next as string));
    // The second backup does not need it, and the live database may still have it; without those there is no way past
    // it.
    const others = [backupFolders()[1] as string, clusterFolder()];
    for (const other of others) renameSync(other, `${other}.away`);
    await expect(restore("latest")).rejects.toThrow(/^The WAL archive lacks file number/);
    for (const other of others) renameSync(`${other}.away`, other);
    flip(path.join(archive, next as string));
  });

  test("brings back every row of every table as it was at that moment", async () => {
    expect((await restore(noted.first.at)).at(-1)).toMatch(/^Restored in/);
    await start();
    expect(await state()).toEqual(noted.first.state);
  });

  test("reaches what was written since an earlier restore and never archived: the backup between is of another past", async () => {
    await work();
    noted.third = { at: await moment(), state: await state() };
    await work();
    await crash();
    await restore(noted.third.at);
    await start();
    expect(await state()).toEqual(noted.third.state);
    await stop();
  });

  test.each(olderFormats)("takes a backup that an older version made, and its archive: %s", async (_, format) => {
    const [first = ""] = backupFolders();
    const older = mkdtempSync(path.join(folder, "older-"));
    const kept = readFileSync(keyFile(), "utf8");
    vi.stubEnv("BACKUP_KEY", "0".repeat(64));
    const [old] = await requireBackupKeys();
    vi.unstubAllEnvs();
    await makeOlder(format, first, older, old);
    const [place, sealed] = [path.join(folder, "backups"), path.join(folder, "backups.away")];
    renameSync(place, sealed);
    renameSync(older, place);
    renameSync(clusterFolder(), `${clusterFolder()}.away`);
    rmSync(keyFile());
    if (format === 2) writeFileSync(keyFile(), old.text);
    const said = await restore(noted.first.at);
    expect(said.includes("This backup is not encrypted: an older version made it.")).toBe(format === 1);
    await start();
    expect(await state()).toEqual(noted.first.state);
    await stop();
    // What is archived from now on is sealed as this version does, with the key that there is, or one that it makes.
    const archived = everyFile(path.join(place, "wal"));
    expect(archived.filter((name) => name.endsWith(".gz"))).toEqual([]);
    expect(archived.filter((name) => name.endsWith(".gz.age"))).not.toEqual([]);
    renameSync(place, older);
    renameSync(sealed, place);
    rmSync(clusterFolder(), { recursive: true });
    renameSync(`${clusterFolder()}.away`, clusterFolder());
    writeFileSync(keyFile(), kept);
  });

  // Nothing was changed on that timeline after that moment, so the end of its WAL is what is wanted.
  test("reaches a moment before an earlier restore, as the site was then, and keeps what was live", async () => {
    await restore(noted.second.at);
    await start();
    expect(await state()).toEqual(noted.second.state);
    await stop();
    expect(readdirSync(folder).filter((name) => name.startsWith("postgres.before-restore-"))).toHaveLength(3);
  });

  test.each(["", "tomorrow", "2026-11-21", "2999-01-01T00:00Z"])("to “%s” is refused", (time) => {
    expect(() => parseRestoreTime(["--to", time], new Date())).toThrow("npm run restore -- --to");
  });

  test("to a time before the first backup is refused, with the oldest time there is", async () => {
    await expect(restore("2020-01-01T00:00Z")).rejects.toThrow(/^No backup is old enough.* is \d{4}-/);
    await start();
  });
});

/** Runs this on a copy of the backups that has their manifests and WAL alone. */
function onCopy(run: () => void): void {
  const copy = mkdtempSync(path.join(tmpdir(), "local-offer-kept-"));
  const isSmall = (place: string) => !place.includes("Z/age");
  cpSync(path.join(folder, "backups"), path.join(copy, "backups"), { recursive: true, filter: isSmall });
  process.env.DATA_DIR = copy;
  try {
    run();
  } finally {
    process.env.DATA_DIR = folder;
    rmSync(copy, { recursive: true });
  }
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe("backups of more than 35 days", () => {
  test("go, but never the newest good one", () =>
    onCopy(() => {
      const names = backupFolders().map((place) => path.basename(place));
      const left = () => backupFolders().map((place) => path.basename(place));
      expect(removeOldBackups(inDays(34)).backups).toBe(0);
      expect(left()).toEqual(names);
      // While the newest is damaged, the newest good one is the one before.
      flip(path.join(backupFolders()[1] as string, "manifest.json"));
      removeOldBackups(inDays(36));
      expect(left()).toEqual(names.slice(0, 1));
    }));

  test("take the WAL with them that only they needed", () =>
    onCopy(() => {
      const { firstWal, system } = readManifest(backupFolders()[1] as string);
      expect(removeOldBackups(inDays(36)).wal).toBeGreaterThan(0);
      const wal = readdirSync(walFolder(system)).filter((name) => /^[0-9A-F]{24}\.gz\.age$/.test(name));
      expect(wal).toContain(`${firstWal}.gz.age`);
      expect(wal.filter((name) => name.slice(8, 24) < firstWal.slice(8))).toEqual([]);
    }));
});

test("a database of DATABASE_URL is backed up with its own tools", async () => {
  process.env.DATABASE_URL = database.url;
  try {
    await expect(backUp(() => undefined)).rejects.toThrow(/^The database that DATABASE_URL names .* README\.md\.$/);
    await expect(restore("latest")).rejects.toThrow(/^The database that DATABASE_URL names .* README\.md\.$/);
  } finally {
    delete process.env.DATABASE_URL;
  }
});
