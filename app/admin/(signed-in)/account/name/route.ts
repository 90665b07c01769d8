import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { longestName, parseName } from "@/lib/auth/person-name";
import { database } from "@/lib/db/client";
import { changeName } from "@/lib/db/people/accounts";

/** `POST`: changes the name that colleagues see. */
export const POST = onPost(z.object({ name: Text }), async ({ sent, editor }) => {
  const name = parseName(sent.name);
  if (name === null) {
    const message = `Type your name, with at most ${longestName} characters.`;
    return show(422, "/admin/account", { issues: [{ field: "name", message }] });
  }
  await changeName(database(), editor.id, name);
  return goTo("/admin/account?done=name");
});
