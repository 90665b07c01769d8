import { goTo } from "@/app/admin/answers";
import { signOut } from "@/lib/auth/sign-out";

/** `POST`: ends this session, here and in the database. */
export async function POST(request: Request): Promise<Response> {
  return goTo("/admin/sign-in", await signOut(request.headers));
}
