import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What the directory says of somebody, besides what every ID token has. A claim that is null is left out. */
export type Said = { sub: string } & Record<string, unknown>;

/** Where the desk takes people back, for a site at this address. */
const backTo = (site: string) => `${site}/admin/sign-in/directory/back`;

type Context = { oidc: { session: { accountId: string }; client: { clientId: string } } };

/**
 * A council's directory on this machine: `oidc-provider`, which the OpenID Foundation has certified. `signIn` does what
 * a browser and its sign-in page do: takes the address that a browser was sent to, and gives the query with which it is
 * sent back. A real browser gets there as the person who `sits` before it.
 */
export async function startDirectory(clientId: string, clientSecret: string, site = "http://localhost:3000") {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Said>();
  const exchanges: string[] = [];
  let sitting: Said | null = null;

  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  const provider: Provider = new Provider(issuer, {
    clients: [
      { client_id: clientId, client_secret: clientSecret, redirect_uris: [backTo(site)], require_auth_time: true },
    ],
    jwks: { keys: [{ ...key, kid: "one", alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomUUID()] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    scopes: ["openid", "email", "profile"],
    claims: {
      openid: ["sub", "amr", "acr", "auth_time"],
      email: ["email", "email_verified", "xms_edov"],
      profile: ["name", "preferred_username"],
    },
    // As Microsoft's does, it puts what was asked for into the ID token.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/signed-in" },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () =>
        Object.fromEntries(Object.entries(people.get(accountId) ?? {}).filter(([, value]) => value !== null)),
    }),
    // Staff are not asked whether the desk may know who they are.
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  provider.on("grant.success", () => exchanges.push("right"));
  provider.on("grant.error", () => exchanges.push("wrong"));

  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url !== "/signed-in" || !sitting) return answer(request, response);
    const { sub, amr, auth_time } = sitting;
    people.set(sub, sitting);
    return provider.interactionFinished(request, response, { login: { accountId: sub, amr, ts: auth_time } });
  });

  return {
    issuer,
    exchanges,
    sits: (said: Said) => {
      sitting = said;
    },
    signIn: async (location: string, said: Said): Promise<Record<string, string>> => {
      sitting = said;
      const jar = new Map<string, string>();
      for (let at = new URL(location); ; ) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const { headers } = await fetch(at, { redirect: "manual", headers: { cookie } });
        for (const one of headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
          jar.set(name, value);
        }
        at = new URL(headers.get("location") ?? "", at);
        if (at.origin !== issuer) return Object.fromEntries(at.searchParams);
      }
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
