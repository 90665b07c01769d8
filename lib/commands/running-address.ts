import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "../database/data-folder";
import { settings } from "../process/settings";
import { siteOrigin } from "../process/site-origin";

const file = () => path.join(dataFolder(), "address");

/** Notes where the site listens, so that commands beside it print links that lead there. */
export const noteAddress = (port: number): void => writeFileSync(file(), `http://localhost:${port}`);

/** Forgets where the site listened. */
export const forgetAddress = (): void => rmSync(file(), { force: true });

/**
 * Returns the address for links that a command prints: `PUBLIC_ORIGIN`, or where the site listens now, or where it
 * would by itself.
 */
export const linkOrigin = (): string =>
  !settings.PUBLIC_ORIGIN && existsSync(file()) ? readFileSync(file(), "utf8") : siteOrigin();
