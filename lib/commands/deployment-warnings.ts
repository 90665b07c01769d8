import { BlockList, isIP } from "node:net";
import type { Settings } from "../process/settings";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

const isLoopback = (host: string): boolean =>
  host === "localhost" || (isIP(host) > 0 && loopback.check(host, isIP(host) === 6 ? "ipv6" : "ipv4"));

/** What a start is told of where it runs: settings, and the id of its user (0 is root; null where there are none). */
type Deployment = Pick<Settings, "PUBLIC_ORIGIN" | "TRUSTED_PROXIES" | "HOST"> & { userId: number | null };

/**
 * Returns a sentence for each thing that is right on somebody's own machine and unsafe where everybody can ask. Each
 * says what to do.
 */
export function deploymentWarnings({ PUBLIC_ORIGIN, TRUSTED_PROXIES, HOST, userId }: Deployment): string[] {
  const warnings: string[] = [];
  if (PUBLIC_ORIGIN && TRUSTED_PROXIES.length === 0) {
    warnings.push(
      "PUBLIC_ORIGIN is set and TRUSTED_PROXIES is not: behind a proxy all visitors count as one, so name the proxy's address there " +
        "(TRUSTED_PROXIES=127.0.0.1,::1 for one on this machine).",
    );
  }
  if (userId === 0 && !isLoopback(HOST)) {
    warnings.push(
      `The site runs as root and can be reached from other machines (HOST=${HOST}): start it as a user of its own, such as with ` +
        "User= in a systemd unit.",
    );
  }
  return warnings;
}
