import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const sealKey = () => {
  const secret = process.env.SECRET;
  if (!secret) throw new Error("SECRET is not set.");
  return createHash("sha256").update(secret).digest();
};

/**
 * A value as text that only this installation can read or make (AES-256-GCM): what a cookie may carry through a browser
 * without anybody who looks at the device learning where a child lives.
 */
export function seal(value: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, sealKey(), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The value that was sealed, or null for anything that this installation did not seal. */
export function unseal(text: string): unknown {
  try {
    const bytes = Buffer.from(text, "base64url");
    const decipher = createDecipheriv(algorithm, sealKey(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"));
  } catch {
    return null;
  }
}
