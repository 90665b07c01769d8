import { listInText, parseServiceList } from "@/lib/catalogue/service-list";

/** The cookie that holds somebody's list of services: their ids, and nothing else. */
export const listCookie = "my-list";

/** Days for which a browser keeps a list after its last change. */
export const listDays = 30;

/** No other page of the site is sent it, and no script can read it. */
const attributes = "Path=/my-list; HttpOnly; SameSite=Lax";

/** Returns the `Set-Cookie` value that keeps a list; an empty one is forgotten. */
export const keepList = (ids: readonly string[], secure: boolean): string =>
  ids.length === 0
    ? forgetList
    : `${listCookie}=${listInText(ids)}; Max-Age=${listDays * 86_400}; ${attributes}${secure ? "; Secure" : ""}`;

/** The `Set-Cookie` value that makes the browser forget the list. */
export const forgetList = `${listCookie}=; Max-Age=0; ${attributes}`;

/** Returns the list that the `Cookie` header of a request holds; an empty one when it holds none. */
export const listIn = (header: string | null): string[] =>
  parseServiceList(new RegExp(`(?:^|;)\\s*${listCookie}=([^;]*)`).exec(header ?? "")?.[1] ?? "").ids;
