import { hkdfSync } from "node:crypto";
import { settings } from "./settings";

/**
 * Returns a secret of this installation for one purpose, 64 hexadecimal digits, made from `SECRET` (HKDF-SHA-256, RFC
 * 5869). Throws without one.
 */
export function derivedSecret(purpose: string): string {
  const secret = settings.SECRET;
  if (!secret) throw new Error("SECRET is not set.");
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)).toString("hex");
}
