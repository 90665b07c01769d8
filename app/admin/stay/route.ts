import { goTo } from "@/app/admin/desk/answers";
import { onPost } from "@/app/admin/desk/on-post";

/** `POST`: somebody is still there. Asking is all that it takes; `public/desk.js` does so while they type. */
export const POST = onPost(async () => goTo("/admin"));
