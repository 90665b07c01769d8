import { goTo } from "@/app/admin/desk/respond";
import { signOut } from "@/lib/auth/sign-out";

/**
 * `POST`: ends this session, here and in the database. The browser forgets what it kept of this site, so that Back on a
 * shared computer shows no page of the desk. Cookies stay: one of them makes the device known.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = goTo("/admin/sign-in", await signOut(request.headers));
  answer.headers.set("Clear-Site-Data", '"cache", "storage"');
  return answer;
}
