import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { database } from "../db/client";
import { isInvited } from "../db/people/invitations";
import { derivedSecret } from "../process/derived-secret";
import { oncePerThread } from "../process/once-per-thread";
import { siteOrigin } from "../process/site-origin";
import { freshBackupCodes, keptAsHashes } from "./backup-codes";
import { claimsOfRequest, readClaims } from "./directory-claims";
import { directoryId, directoryReturn, directorySettings } from "./directory-settings";
import { withHashedTokens } from "./hashed-tokens";
import { hashOf, isPassword } from "./password-hash";

/** What authenticator apps call the accounts of this site. */
export const issuer = "Health Local Offer";

/** Seconds for which somebody stays signed in, whatever they do (ASVS 7.3.2). */
export const longestSession = 12 * 60 * 60;

/** What a directory lets this site do in somebody's name is nothing that this site keeps. */
const withoutTokens = async <A extends object>(account: A) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

/**
 * Accounts, passwords, second factors and sessions are better-auth's, kept in our tables. It has no addresses of its
 * own here: routes of the desk call `auth().api`. Limits on guessing are ours (sign-in-limits.ts), because they must
 * hold across processes and restarts.
 */
const makeAuth = () => {
  const adapter = prismaAdapter(database(), { provider: "postgresql" });
  return betterAuth({
    appName: issuer,
    baseURL: siteOrigin(),
    secret: derivedSecret("accounts"),
    database: (options: BetterAuthOptions) => withHashedTokens(adapter(options)),
    // Lengths are checked before (password-issues.ts), in characters; these are units of UTF-16.
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      autoSignIn: true,
      password: { hash: hashOf, verify: isPassword },
    },
    session: {
      expiresIn: longestSession,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        seenAt: { type: "date", required: false, input: false },
        verifiedAt: { type: "date", required: false, input: false },
      },
    },
    user: { additionalFields: { disabledAt: { type: "date", required: false, input: false } } },
    account: {
      // The address of an account is its owner's: its invitation was sent there. A directory speaks for its own domains
      // only.
      accountLinking: { trustedProviders: [directoryId], requireLocalEmailVerified: false },
    },
    databaseHooks: {
      user: { create: { before: async (user) => isInvited(database(), user.email) } },
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    plugins: [
      ...directoryPlugin(),
      twoFactor({
        issuer,
        // For who signs in with a directory. Whoever has a password still proves it.
        allowPasswordless: true,
        // Ours lets nobody be locked out on their own device (second-factor.ts).
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: freshBackupCodes, storeBackupCodes: keptAsHashes },
      }),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "__Host-desk",
      // The prefix says Secure already; browsers take such a cookie from https and from this machine itself.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
    },
  });
};

/** Returns the accounts of this installation. */
export const auth = (): ReturnType<typeof makeAuth> => oncePerThread("auth", makeAuth);

/**
 * better-auth's way to sign in with a directory: code flow with PKCE, state and nonce; only checked ID tokens are read.
 * Empty without one.
 */
function directoryPlugin() {
  const settings = directorySettings();
  if (!settings) return [];
  const { issuer, clientId, clientSecret } = settings;
  return [
    genericOAuth({
      config: [
        {
          providerId: directoryId,
          clientId,
          clientSecret,
          pkce: true,
          requireIdTokenVerification: true,
          discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
          redirectURI: directoryReturn(),
          scopes: ["openid", "email", "profile"],
          getUserInfo: async ({ idToken }) => {
            const claims = idToken ? readClaims(idToken) : null;
            const holder = claimsOfRequest.getStore();
            if (holder) holder.claims = claims;
            if (!claims) return null;
            const { sub, email, name } = claims;
            return { id: sub, sub, email, name, emailVerified: true };
          },
        },
      ],
    }),
  ];
}
