import { PlainError } from "../../lib/process/plain-error";
import { runCommand } from "../../lib/process/run-command";
import { type AskFeed, feedFaults } from "./feed-faults";

const [address, folder] = process.argv.slice(2);

const ask: AskFeed = async (path) => {
  const answer = await fetch(`${address?.replace(/\/+$/, "")}${path}`);
  const [type, open] = ["content-type", "access-control-allow-origin"].map((name) => answer.headers.get(name));
  return { status: answer.status, type: type ?? "", open: open ?? null, body: await answer.text() };
};

/**
 * `npm run conformance -- http://localhost:3000/api/oruk FOLDER`: every fault of a feed by the official schemas of Open
 * Referral UK 3.0. The folder has their `openapi.json` and `schema/`: `public/specifications/3.0` of
 * github.com/OpenReferralUK/oruk-standard-and-website. They are under CC BY-SA, so they are not in this project.
 */
await runCommand(async () => {
  if (!address || !folder)
    throw new PlainError("Name a feed and a folder with the official schemas: npm run conformance -- URL FOLDER");
  const faults = [...(await feedFaults(ask, folder, false)), ...(await feedFaults(ask, folder, true))];
  if (faults.length > 0) throw new PlainError(`${faults.length} faults:\n${faults.slice(0, 50).join("\n")}`);
  console.log("No fault and no warning: as it is, and in the strict profile.");
});
process.exit();
