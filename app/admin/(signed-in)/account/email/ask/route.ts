import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { parseEmail } from "@/lib/auth/email-address";
import { askForAddress } from "@/lib/auth/new-address";

const sentence = "Type an email address, such as ann@council.example.";

/** `POST`: sends a letter to the address that somebody wants to sign in with. */
export const POST = onPost(
  z.object({ email: Text }),
  async ({ sent: { email: typed }, signedIn }) => {
    const email = parseEmail(typed);
    if (email === null) {
      const shown = { issues: [{ field: "email", message: sentence }], typed: { email: typed.slice(0, 254) } };
      return show(422, "/admin/account/email", shown);
    }
    askForAddress(signedIn, email);
    return goTo("/admin/account?done=email");
  },
  { fresh: true },
);
