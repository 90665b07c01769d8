import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Said } from "./directory";

type Claims = Record<string, unknown>;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const newKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

/** How a directory may lie or slip; each makes an ID token that must not be believed. */
export type Slip = "unsigned" | "another key" | "another nonce" | "another audience" | "another issuer" | "too old";

/**
 * Somebody who answers in the place of a council's directory (OpenID Connect Core 1.0, code flow with PKCE and RS256),
 * and says what no certified one would. `signIn` takes the address that a browser was sent to, and gives the query with
 * which it is sent back.
 */
export async function startLyingDirectory(clientId: string, clientSecret: string) {
  const key = newKey();
  const wrongKey = newKey();
  const codes = new Map<string, { asked: URLSearchParams; said: Said; slip?: Slip }>();

  const signIn = (location: string, said: Said, slip?: Slip): Record<string, string> => {
    const asked = new URL(location).searchParams;
    const code = randomUUID();
    codes.set(code, { asked, said, slip });
    return { code, state: asked.get("state") ?? "" };
  };

  const idToken = (issuer: string, { asked, said, slip }: { asked: URLSearchParams; said: Said; slip?: Slip }) => {
    const now = Math.floor(Date.now() / 1000) - (slip === "too old" ? 7200 : 0);
    const claims: Claims = {
      iss: slip === "another issuer" ? "https://evil.example" : issuer,
      aud: slip === "another audience" ? "somebody else" : clientId,
      nonce: slip === "another nonce" ? "x" : asked.get("nonce"),
      iat: now,
      exp: now + 600,
      ...said,
    };
    const head = part({ alg: slip === "unsigned" ? "none" : "RS256", typ: "JWT", kid: "one" });
    const body = part(Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null)));
    if (slip === "unsigned") return `${head}.${body}.`;
    const { privateKey } = slip === "another key" ? wrongKey : key;
    return `${head}.${body}.${sign("sha256", Buffer.from(`${head}.${body}`), privateKey).toString("base64url")}`;
  };

  const server = createServer(async (request, response) => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const send = (status: number, body: object) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration") {
      return void send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (request.url === "/keys") {
      const { kty, n, e } = key.publicKey.export({ format: "jwk" });
      return void send(200, { keys: [{ kty, n, e, kid: "one", alg: "RS256", use: "sig" }] });
    }
    if (request.url !== "/token") return void send(404, {});
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const begun = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
    const isClient = form.get("client_secret") === clientSecret || request.headers.authorization === basic;
    const isRight = begun && isClient && begun.asked.get("code_challenge") === challenge;
    if (!isRight) return void send(400, { error: "invalid_grant" });
    send(200, {
      token_type: "Bearer",
      access_token: "an access token",
      expires_in: 600,
      id_token: idToken(issuer, begun),
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signIn,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
