import { randomBytes } from "node:crypto";

/** Returns whether a path belongs to the editors' desk. */
export const isDesk = (path: string) => path === "/admin" || path.startsWith("/admin/");

/** Returns whether a path is part of signing in, which goes on when there is too much to do. */
export const isSignIn = (path: string) => /^\/admin\/sign-in(?:$|[/-])/.test(path);

/** Returns whether a path takes whole files: tables that are read in bulk. */
export const takesFiles = (path: string) => path.startsWith("/admin/bulk/");

/** Returns a new nonce for the scripts of one answer: 128 random bits. */
export const freshNonce = (): string => randomBytes(16).toString("base64");

/**
 * Returns the Content-Security-Policy of a page of the desk. Its scripts are the framework's, and those of this answer
 * alone.
 */
export const deskPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
