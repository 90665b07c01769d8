import { createHmac, timingSafeEqual } from "node:crypto";

const seconds = 30;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const at = (mac[mac.length - 1] as number) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/**
 * Whether these six digits are what an authenticator app with this secret shows now, or did or will half a minute away
 * (RFC 6238).
 */
export function isTotp(secret: string, code: string, now: Date): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const step = Math.floor(now.getTime() / 1000 / seconds);
  return [-1, 0, 1].some((off) => timingSafeEqual(Buffer.from(codeAt(secret, step + off)), Buffer.from(code)));
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** Returns the address that an authenticator app reads from a QR code: the issuer, the account and the secret. */
export function totpAddress(issuer: string, account: string, secret: string): string {
  const asked = new URLSearchParams({ secret: base32(Buffer.from(secret)), issuer, digits: "6", period: `${seconds}` });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${asked}`;
}
