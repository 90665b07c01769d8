import { addressesOf } from "../../process/database-hosts";
import { settings } from "../../process/settings";

/** A setting with which data can be lost. `loses`: even changes that were acknowledged, at a crash or a power cut. */
export type UnsafeSetting = { name: string; value: string; loses: boolean; sentence: string };

/** What is wrong with some values of a setting. `standbys`: only where the site may go over to a standby. */
type Rule = { name: string; isUnsafe: (value: string) => boolean; loses: boolean; standbys?: true; why: string };

const isOff = (value: string) => value !== "on";
const standbyLags = "after a failover, changes that editors were told are saved can be gone.";

/**
 * With `synchronous_commit` on, a commit waits for the standbys that `synchronous_standby_names` names, if any. Source:
 * https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-SYNCHRONOUS-COMMIT
 */
const rules: readonly Rule[] = [
  {
    name: "fsync",
    isUnsafe: isOff,
    loses: true,
    why: "a power cut can destroy the database. Set it to on.",
  },
  {
    name: "full_page_writes",
    isUnsafe: isOff,
    loses: true,
    why: "a power cut can destroy the database. Set it to on.",
  },
  {
    name: "synchronous_commit",
    isUnsafe: (value) => !["on", "local", "remote_write", "remote_apply"].includes(value),
    loses: true,
    why: "what an editor has just published can be lost in a crash. Set it to on.",
  },
  {
    name: "synchronous_commit",
    isUnsafe: (value) => value === "local",
    loses: false,
    standbys: true,
    why: `no change waits for a standby: ${standbyLags} Set it to on.`,
  },
  {
    name: "synchronous_standby_names",
    isUnsafe: (value) => ["", "unknown"].includes(value),
    loses: false,
    standbys: true,
    why: `no standby is synchronous: ${standbyLags} Name those that have each change before it is acknowledged.`,
  },
  {
    name: "data_checksums",
    isUnsafe: isOff,
    loses: false,
    why: "a disk that returns wrong data is not noticed. Turn them on (pg_checksums --enable).",
  },
];

/** The names of the settings on which it depends whether data can be lost. */
export const durableSettings: readonly string[] = [...new Set(rules.map(({ name }) => name))];

/**
 * Returns those of a session's settings with which data can be lost. Those that lose acknowledged changes come first.
 * Where `DATABASE_URL` names several servers, one of them is a standby, and it has to have each change in time.
 */
export function unsafeAmong(seen: readonly { name: string; setting: string }[]): UnsafeSetting[] {
  const hasStandbys = addressesOf(settings.DATABASE_URL ?? "").length > 1;
  return rules.flatMap(({ name, isUnsafe, loses, standbys, why }) => {
    const value = seen.find((row) => row.name === name)?.setting ?? "unknown";
    if ((standbys && !hasStandbys) || !isUnsafe(value)) return [];
    return [{ name, value, loses, sentence: `The database runs with ${name} = ${value || "''"}: ${why}` }];
  });
}
