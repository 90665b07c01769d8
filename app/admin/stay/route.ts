import { goTo } from "@/app/admin/answers";
import { onPost } from "@/app/admin/who";

/** `POST`: somebody is still there. Asking is all that it takes; `public/desk.js` does so while they type. */
export const POST = onPost(async () => goTo("/admin"));
