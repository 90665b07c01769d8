import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { claimsOfRequest, readClaims } from "./directory-claims";
import { directoryId, directoryReturn, directorySettings } from "./directory-settings";

/**
 * better-auth's way to sign in with a directory: code flow with PKCE, state and nonce; only checked ID tokens are read.
 * Empty without one.
 */
export function directoryPlugin() {
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
