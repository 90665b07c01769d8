import { showSetup } from "@/app/admin/(signed-out)/second-factor/show-setup";
import { show } from "@/app/admin/desk/respond";
import { setUpAfterDirectory } from "@/lib/auth/directory";

/** `POST`: begins the second factor of somebody whom the council's directory has signed in. */
export async function POST(request: Request): Promise<Response> {
  const setup = await setUpAfterDirectory(request.headers);
  return setup ? showSetup(200, setup, []) : show(401, "/admin/sign-in?why=ended");
}
