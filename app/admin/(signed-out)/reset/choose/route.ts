import { z } from "zod";
import { answerOver, openPage } from "@/app/admin/desk/letter-link";
import { clientOf } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { readPost, Text } from "@/app/form";
import { chooseReset } from "@/lib/auth/password";
import { passwordIssues } from "@/lib/auth/password-issues";
import { database } from "@/lib/db/client";
import { findReset } from "@/lib/db/people/accounts";
import { liveCatalogue } from "@/lib/live/live";

const folder = "/admin/reset";

/** `POST`: sets the password that the link of a letter lets somebody choose. */
export async function POST(request: Request): Promise<Response> {
  const { token, password } = await readPost(z.object({ token: Text, password: Text }), request);
  const person = await findReset(database(), token);
  if (!person) return answerOver(folder);
  const areaNames = liveCatalogue().areas.map((area) => area.name);
  const problem = passwordIssues(password, { email: person.email, name: person.name, areaNames });
  if (problem) {
    const issues = [{ field: "password", message: problem }];
    return show(422, openPage(folder, token), { issues });
  }
  const chosen = await chooseReset(token, password, clientOf(request));
  return chosen.outcome === "done" ? goTo("/admin/sign-in?why=reset", chosen.cookies) : answerOver(folder);
}
