/** A setting with which data can be lost. `loses`: even changes that were acknowledged, at a crash or a power cut. */
export type UnsafeSetting = { name: string; value: string; loses: boolean; sentence: string };

const wanted: Record<string, { safe: readonly string[]; loses: boolean; why: string }> = {
  fsync: { safe: ["on"], loses: true, why: "a power cut can destroy the database. Set it to on." },
  full_page_writes: { safe: ["on"], loses: true, why: "a power cut can destroy the database. Set it to on." },
  synchronous_commit: {
    safe: ["on", "local", "remote_write", "remote_apply"],
    loses: true,
    why: "what an editor has just published can be lost in a crash. Set it to on.",
  },
  data_checksums: {
    safe: ["on"],
    loses: false,
    why: "a disk that returns wrong data is not noticed. Turn them on (pg_checksums --enable).",
  },
};

/** The names of the settings on which it depends whether data can be lost. */
export const durableSettings: readonly string[] = Object.keys(wanted);

/**
 * Returns those of a session's settings with which data can be lost. Those that lose acknowledged changes come first.
 */
export const unsafeAmong = (seen: readonly { name: string; setting: string }[]): UnsafeSetting[] =>
  Object.entries(wanted).flatMap(([name, { safe, loses, why }]) => {
    const value = seen.find((row) => row.name === name)?.setting ?? "unknown";
    if (safe.includes(value)) return [];
    return [{ name, value, loses, sentence: `The database runs with ${name} = ${value}: ${why}` }];
  });
