import { describe, expect, test } from "vitest";
import { commonHeaders } from "../../../lib/server/headers";

/** Headers by name, in small letters. Fails when one comes twice. */
function headersOf(path: string): Map<string, string> {
  const flat = commonHeaders(path);
  const pairs = flat.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), flat[at + 1]] as [string, string]] : [],
  );
  const headers = new Map(pairs);
  expect(headers.size).toBe(pairs.length);
  return headers;
}

const paths = ["/", "/oxfordshire", "/find", "/livez", "/_next/static/a.css", "/api", "/api/search", "/apis"];

describe.each(paths)("%s", (path) => {
  test("lets nothing in that is not ours, and nothing out", () => {
    const headers = headersOf(path);
    const policy = headers.get("content-security-policy")?.split("; ") ?? [];
    expect(policy).toEqual(
      expect.arrayContaining([
        ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
        ...["form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"],
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|http/);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toMatch(/camera=\(\).*geolocation=\((?:self)?\).*microphone=\(\)/);
  });

  test("may be read by other sites if it is of the open API, and never with cookies", () => {
    const open = path === "/api" || path.startsWith("/api/");
    const headers = headersOf(path);
    expect(headers.get("access-control-allow-origin")).toBe(open ? "*" : undefined);
    expect(headers.get("cross-origin-resource-policy")).toBe(open ? "cross-origin" : "same-origin");
    expect(headers.has("access-control-allow-credentials")).toBe(false);
  });
});

test("only pages that ask where somebody is may ask the browser for it", () => {
  const mayLocate = (path: string) => headersOf(path).get("permissions-policy")?.includes("geolocation=(self)");
  for (const path of ["/", "/oxfordshire", "/oxfordshire/services", "/where"]) expect(mayLocate(path), path).toBe(true);
  for (const path of ["/privacy", "/oxfordshire/services/dental", "/admin", "/api/search", "/oxfordshire/comment"])
    expect(mayLocate(path), path).toBe(false);
});
