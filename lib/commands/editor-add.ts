import { type Role, roles } from "../editing/roles";
import { readAreas } from "../live/content-files";
import { PlainError } from "../process/plain-error";
import { typed } from "../process/release";
import { runCommand } from "../process/run-command";
import { linkOrigin } from "./running-address";
import { openMigrated } from "./setup";
import { withDatabase } from "./with-database";

const usage = `Use: ${typed("editor-add", "ann@council.example oxfordshire")} [viewer, editor, publisher or administrator]`;

/**
 * `npm run editor:add -- E-MAIL AREA [ROLE]`: prints a link with which that person makes an account, once, within seven
 * days. Without a role it is an administrator, who invites everybody else on the desk.
 */
await runCommand(async () => {
  const [email = "", areaSlug = "", role = "administrator"] = process.argv.slice(2);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw new PlainError(usage);
  const areas = readAreas();
  if (!areas.some(({ slug }) => slug === areaSlug)) {
    throw new PlainError(
      `There is no area called “${areaSlug}”. There are: ${areas.map(({ slug }) => slug).join(", ")}.`,
    );
  }
  if (!roles.includes(role as Role)) throw new PlainError(usage);
  await withDatabase(await openMigrated(() => undefined), async (db) => {
    const { saveAreas } = await import("../db/entries/editions");
    const { makeInvitation } = await import("../db/people/invitations");
    await saveAreas(db, areas);
    const invited = { email: email.toLowerCase(), areaSlug, role: role as Role, invitedBy: null };
    console.log(`${linkOrigin()}/admin/invitations/${await makeInvitation(db, invited)}`);
    console.log("The link works once, for seven days. Give it to that person alone.");
  });
});
