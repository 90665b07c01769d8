import { z } from "zod";
import { RoleInArea } from "@/app/admin/(signed-in)/people/role-in-area";
import { sendInvitation } from "@/app/admin/(signed-in)/people/send-invitation";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { parseEmail } from "@/lib/auth/email-address";
import { database } from "@/lib/db/client";
import { invite } from "@/lib/db/people/invitations";
import { areasWhere } from "@/lib/editing/roles";

const sentences: Record<string, string> = {
  area: "Choose the area that they will work for.",
  role: "Choose what they may do.",
};

/** `POST`: invites somebody to an area. */
export const POST = onPost(
  z.object({ email: Text, area: Text, role: Text }),
  async ({ sent: typed, editor }) => {
    if (areasWhere(editor, "administrator").length === 0) return refuse(editor, "forbidden", null);
    const email = parseEmail(typed.email);
    const read = RoleInArea.safeParse(typed);
    if (email === null || !read.success) {
      const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])));
      const issues = ["area", "role"].flatMap((field) =>
        wrong.has(field) ? [{ field, message: sentences[field] ?? "" }] : [],
      );
      const message = "Type an email address, such as ann@council.example.";
      return show(422, "/admin/people/invite", {
        issues: email === null ? [{ field: "email", message }, ...issues] : issues,
        typed: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.slice(0, 254)])),
      });
    }
    const { area, role } = read.data;
    return sendInvitation(editor, await invite(database(), editor, { email, areaSlug: area, role }), area);
  },
  { fresh: true },
);
