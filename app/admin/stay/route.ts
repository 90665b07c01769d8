import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";

/** `POST`: somebody is still there. Asking is all that it takes; `public/desk.js` does so while they type. */
export const POST = onPost(NoFields, async () => goTo("/admin"));
