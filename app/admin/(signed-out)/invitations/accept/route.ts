import { z } from "zod";
import { showSetup } from "@/app/admin/(signed-out)/second-factor/show-setup";
import { answerOver, openPage } from "@/app/admin/desk/letter-link";
import { clientOf } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { readPost, Text } from "@/app/form";
import { passwordIssues } from "@/lib/auth/password-issues";
import { longestName, parseName } from "@/lib/auth/person-name";
import { signUp } from "@/lib/auth/sign-up";
import type { Issue } from "@/lib/catalogue/issue";
import { database } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/people/invitations";
import { liveCatalogue } from "@/lib/live/live";

const folder = "/admin/invitations";

const Accepted = z.object({ token: Text, name: Text, password: Text });

/** `POST`: makes the account that an invitation asks for, and goes on to the second step of signing in. */
export async function POST(request: Request): Promise<Response> {
  const { token, name: typed, password } = await readPost(Accepted, request);
  const name = parseName(typed);
  const invitation = await findInvitation(database(), token);
  if (!invitation) return answerOver(folder);
  const issues: Issue[] = [];
  if (name === null) {
    issues.push({ field: "name", message: `Type your name, with at most ${longestName} characters.` });
  }
  const areaNames = liveCatalogue().areas.map((area) => area.name);
  const problem = passwordIssues(password, { email: invitation.email, name: name ?? "", areaNames });
  if (problem) issues.push({ field: "password", message: problem });
  const page = openPage(folder, token);
  if (name === null || issues.length > 0)
    return show(422, page, { issues, typed: { name: typed.slice(0, longestName) } });
  const made = await signUp(token, name, password, clientOf(request));
  return made.outcome === "made" ? showSetup(200, made.setup, made.cookies) : answerOver(folder);
}
