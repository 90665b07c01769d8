import type { BetterAuthOptions, DBAdapter } from "better-auth";
import { tokenHash } from "../db/people/token-hash";

type Adapter = DBAdapter<BetterAuthOptions>;
type Asked = { model: string; where?: { field: string; value: unknown }[]; update?: object; data?: object };

/** Returns a question about a session by its token, asked by the token's hash. Other questions stay as they are. */
function hashed<A extends Asked>(asked: A): A {
  if (asked.model !== "session") return asked;
  const where = asked.where?.map((one) =>
    one.field === "token" && typeof one.value === "string" ? { ...one, value: tokenHash(one.value) } : one,
  );
  return where ? { ...asked, where } : asked;
}

const tokenIn = (asked: Asked) =>
  asked.model === "session"
    ? (asked.where?.find(({ field }) => field === "token")?.value as string | undefined)
    : undefined;

/** better-auth's adapter, but a session's token goes into the database as a hash and never comes out of it. */
export function withHashedTokens(adapter: Adapter): Adapter {
  const wrapped = {
    ...adapter,
    create: async (asked: { model: string; data: Record<string, unknown> }) => {
      if (asked.model !== "session") return adapter.create(asked as never);
      const { token } = asked.data as { token: string };
      const made = await adapter.create({ ...asked, data: { ...asked.data, token: tokenHash(token) } } as never);
      return { ...(made as object), token };
    },
    transaction: (work: (inner: Adapter) => Promise<unknown>) =>
      adapter.transaction((inner) => work(withHashedTokens(inner as Adapter) as never)),
  } as unknown as Record<string, unknown>;
  for (const name of ["findOne", "update", "consumeOne"] as const) {
    if (!(name in adapter)) continue;
    wrapped[name] = async (asked: Asked) => {
      const found = await (adapter[name] as (asked: Asked) => Promise<object | null>)(hashed(asked));
      const token = tokenIn(asked);
      return found && token ? { ...found, token } : found;
    };
  }
  for (const name of ["findMany", "updateMany", "delete", "deleteMany", "count", "incrementOne"] as const) {
    if (!(name in adapter)) continue;
    wrapped[name] = (asked: Asked) => (adapter[name as "delete"] as (asked: Asked) => unknown)(hashed(asked));
  }
  return wrapped as unknown as Adapter;
}
