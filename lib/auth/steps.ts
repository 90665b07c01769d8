/** Who sends a request, as far as the front door can tell: its headers, and the network it came from. */
export type Client = { headers: Headers; network: string };

/** What came of a step of signing in. `cookies` are `Set-Cookie` values for the browser. */
export type Step =
  | { outcome: "signed in"; cookies: string[]; editorId: string }
  | { outcome: "second factor"; cookies: string[] }
  | { outcome: "set up"; cookies: string[]; setup: Setup }
  | { outcome: "wrong" }
  /** What the second step was of is over: it begins again with the password. */
  | { outcome: "ended" }
  | { outcome: "too many"; retryAfter: number };

/** What an authenticator app needs, and the codes that help when it is lost. Shown once. */
export type Setup = { uri: string; backupCodes: string[] };
