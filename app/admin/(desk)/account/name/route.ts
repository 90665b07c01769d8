import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { longestName, parseName } from "@/lib/auth/person-name";
import { database } from "@/lib/db/client";
import { changeName } from "@/lib/db/people/accounts";

/** `POST`: changes the name that colleagues see. */
export const POST = onPost(async ({ form, editor }) => {
  const name = parseName(String(form.get("name") ?? ""));
  if (name === null) {
    const message = `Type your name, with at most ${longestName} characters.`;
    return show(422, "/admin/account", { issues: [{ field: "name", message }] });
  }
  await changeName(database(), editor.id, name);
  return goTo("/admin/account?done=name");
});
