import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";

/** `POST`: somebody is still there. Asking is all that it takes; `public/desk.js` does so while they type. */
export const POST = onPost(async () => goTo("/admin"));
